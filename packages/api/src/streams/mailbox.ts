import { ReaderTooSlowError } from '../errors/request-errors.ts';
import { Wake } from './wake.ts';

/** More than this is kept for nobody: a reader so far behind has to start again. */
const defaultCapacity = 1000;

/** Keeps what arrives until its one reader takes it. */
export class Mailbox<T> {
  readonly #wake = new Wake();
  readonly #capacity: number;
  #letters: T[] = [];
  #overflowed = false;

  constructor(capacity = defaultCapacity) {
    this.#capacity = capacity;
  }

  put(letter: T): void {
    if (this.#letters.length < this.#capacity) this.#letters.push(letter);
    else this.#overflowed = true;
    this.#wake.wake();
  }

  /**
   * All that has arrived since the last time, as one batch; ends with the signal.
   * @throws ReaderTooSlowError after what was kept, when more arrived than it keeps.
   */
  async *batches(signal: AbortSignal): AsyncGenerator<readonly T[]> {
    while (!signal.aborted) {
      const batch = this.#letters;
      this.#letters = [];
      if (batch.length > 0) yield batch;
      else if (this.#overflowed) throw new ReaderTooSlowError();
      else await this.#wake.wait(signal);
    }
  }
}
