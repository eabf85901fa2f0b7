import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { framesOf } from './frames.ts';

interface Answer {
  readonly id: unknown;
  readonly result: unknown;
  readonly error: unknown;
}

/**
 * The barest client of a real server, which shares no code with ours: what it reads is taken
 * for the truth. Values stay as they are on the wire.
 */
export class RawClient implements Disposable {
  readonly #socket: Socket;
  readonly #waiting = new Map<unknown, (answer: Answer) => void>();
  #lastId = 0;

  /** @param path of the server's unix socket */
  constructor(path: string) {
    this.#socket = connect(path);
    this.#socket.on('error', () => {}); // What waits for an answer times out with its test.
    this.#read().catch(() => {}); // The socket was closed.
  }

  /** The answer's result. Rejects when the server refuses. */
  async request(method: string, params: readonly unknown[]): Promise<unknown> {
    const id = ++this.#lastId;
    const answered = new Promise<Answer>((resolve) => {
      this.#waiting.set(id, resolve);
    });
    this.#socket.write(JSON.stringify({ id, method, params }));
    const { result, error } = await answered;
    if (error === null) return result;
    throw new Error(`${method}: ${JSON.stringify(error)}`);
  }

  [Symbol.dispose](): void {
    this.#socket.destroy();
  }

  async #read(): Promise<void> {
    for await (const frame of framesOf(this.#socket)) {
      const answer: Answer = JSON.parse(frame.toString('utf8'));
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    }
  }
}
