/**
 * Lets one loop sleep until there is something to do. Being woken while awake is remembered, and
 * any number of wakings is one: what is to be done is looked up, not queued.
 */
export class Wake {
  #woken = false;
  #resume: (() => void) | undefined;

  wake(): void {
    this.#woken = true;
    this.#resume?.();
  }

  /** Resolves when woken (or if it was since the last time), aborted, or after `timeoutMs`. */
  async wait(signal: AbortSignal, timeoutMs?: number): Promise<void> {
    if (!this.#woken && !signal.aborted) await this.#sleep(signal, timeoutMs);
    this.#woken = false;
  }

  #sleep(signal: AbortSignal, timeoutMs?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = timeoutMs === undefined ? undefined : setTimeout(() => resume(), timeoutMs);
      const resume = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', resume);
        this.#resume = undefined;
        resolve();
      };
      this.#resume = resume;
      signal.addEventListener('abort', resume);
    });
  }
}
