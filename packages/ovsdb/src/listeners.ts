/** Functions that want to know, and telling them. */
export class Listeners<Event> {
  readonly #listeners = new Set<(event: Event) => void>();

  /** Returns what takes the listener out again. One function may be added several times. */
  add(listener: (event: Event) => void): () => void {
    const own = (event: Event) => listener(event);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  /** Tells those that are listening now; a listener's exception surfaces as uncaught. */
  notify(event: Event): void {
    const present = [...this.#listeners];
    for (const listener of present) {
      try {
        listener(event);
      } catch (error) {
        // Not the connection's fault, so it must not end the connection.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
