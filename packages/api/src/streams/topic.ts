/** Tells everybody who listens to a key, at once and in order. */
export class Topic<T> {
  readonly #listeners = new Map<string, Set<(value: T) => void>>();

  publish(key: string, value: T): void {
    for (const listener of this.#listeners.get(key) ?? []) listener(value);
  }

  /** Returns what ends the subscription. */
  subscribe(key: string, listener: (value: T) => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(key);
    };
  }
}
