import { connect, type Socket } from 'node:net';

interface Message {
  /** All of it. */
  readonly text: string;
  readonly id: unknown;
  readonly method?: string;
  readonly params?: unknown;
  readonly error?: unknown;
}

/**
 * The barest client of a real ovsdb-server, which shares no code with ours: what it reads is
 * taken for the truth. Values stay as they are on the wire.
 */
export class RawClient implements Disposable {
  readonly #socket: Socket;
  readonly #waiting = new Map<unknown, (message: Message) => void>();
  #lastId = 0;

  /** @param path of the server's unix socket */
  constructor(path: string) {
    this.#socket = connect(path).setEncoding('utf8');
    this.#socket.on('error', () => {}); // What waits for an answer times out with its test.
    let pending = '';
    this.#socket.on('data', (chunk: string) => {
      const { messages, rest } = messagesIn(pending + chunk);
      pending = rest;
      for (const message of messages) this.#take(message);
    });
  }

  /** The answer's result, taken for what it should be. Rejects when the server refuses. */
  async request<T>(method: string, params: readonly unknown[]): Promise<T> {
    const id = ++this.#lastId;
    const answered = new Promise<Message>((resolve) => {
      this.#waiting.set(id, resolve);
    });
    this.#socket.write(JSON.stringify({ id, method, params }));
    const { text, error } = await answered;
    if (error !== null) throw new Error(`${method}: ${JSON.stringify(error)}`);
    const { result }: { result: T } = JSON.parse(text);
    return result;
  }

  [Symbol.dispose](): void {
    this.#socket.destroy();
  }

  #take(message: Message): void {
    const { id, method, params } = message;
    // Servers hang up on those who do not answer this.
    if (method === 'echo') {
      this.#socket.write(JSON.stringify({ id, result: params, error: null }));
      return;
    }
    this.#waiting.get(id)?.(message);
    this.#waiting.delete(id);
  }
}

/** JSON objects follow each other without anything between them. */
function messagesIn(text: string): { messages: Message[]; rest: string } {
  const messages: Message[] = [];
  let [start, depth, inString] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') inString = !inString;
    else if (inString) at += Number(character === '\\');
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) {
      const message = text.slice(start, at + 1);
      messages.push({ ...JSON.parse(message), text: message });
      start = at + 1;
    }
  }
  return { messages, rest: text.slice(start) };
}
