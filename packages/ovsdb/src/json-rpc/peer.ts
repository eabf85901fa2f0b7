import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { isObject, stringifyJson } from '../codec/json.ts';
import { MessageReader } from '../codec/message-reader.ts';
import { ConnectionError, ProtocolError } from '../errors.ts';
import { Keepalive } from './keepalive.ts';
import { classify } from './message.ts';
import type { Message } from './message.ts';
import { PendingRequests } from './pending-requests.ts';
import type { RequestOptions } from './pending-requests.ts';
import { toError } from '../to-error.ts';

export interface PeerOptions {
  /** Milliseconds of silence after which an `echo` is sent; as long again means it is dead. */
  readonly probeIntervalMs: number;
  /** Called in the order of arrival. An exception closes the connection with it. */
  readonly onNotification: (method: string, params: readonly unknown[]) => void;
  /** The round trip time was measured. */
  readonly onRoundTrip?: (milliseconds: number) => void;
}

/** Milliseconds of work on what was received after which the rest of the process comes first. */
const turnMs = 4;

/** Bytes that may wait for the peer to read them before its requests are answered no more. */
const maxUnreadBytes = 2 ** 24;

/** One end of a JSON-RPC 1.0 connection (RFC 7047 §4) over any byte stream. */
export class JsonRpcPeer {
  readonly #stream: Duplex;
  readonly #options: PeerOptions;
  readonly #messages: MessageReader;
  readonly #pending = new PendingRequests();
  readonly #keepalive: Keepalive;
  #reportClosed: (reason: Error) => void = () => {};
  #closedBy: Error | undefined;
  #lastReceivedAt: number | undefined;

  /** Resolves, never rejects, with the reason when the connection has ended. */
  readonly closed: Promise<Error>;

  constructor(stream: Duplex, options: PeerOptions) {
    this.#stream = stream;
    this.#options = options;
    this.#messages = new MessageReader({
      expected: () => this.#pending.contents,
      readerOf: (id) => this.#pending.contentsOf(id),
      onMessage: (message) => {
        if (this.isOpen) this.#handle(classify(message));
      },
    });
    this.closed = new Promise((resolve) => {
      this.#reportClosed = resolve;
    });
    this.#keepalive = new Keepalive({
      intervalMs: options.probeIntervalMs,
      probe: () => this.#probe(),
      expired: (silentMs) => {
        this.close(new ConnectionError(`no sign of life for ${Math.round(silentMs)} ms`));
      },
    });
    stream.on('data', (chunk: Uint8Array) => this.#receive(chunk));
    stream.on('error', (cause) => this.close(new ConnectionError(cause.message, { cause })));
    stream.on('close', () => this.close(new ConnectionError('connection closed by the server')));
    if (stream.destroyed) this.close(new ConnectionError('connection closed by the server'));
    stream.on('end', () => this.close(new ConnectionError('connection closed by the server')));
  }

  get isOpen(): boolean {
    return this.#closedBy === undefined;
  }

  /** When the last byte came in: milliseconds since the epoch. */
  get lastReceivedAt(): number | undefined {
    return this.#lastReceivedAt;
  }

  /** How long a probe may stay unanswered, in milliseconds. */
  set patienceMs(milliseconds: number) {
    this.#keepalive.patienceMs = milliseconds;
  }

  /**
   * Sends a request and waits for its result. Throws (before anything is sent) ConnectionError
   * when closed, or the signal's reason. Rejects with ProtocolError when the peer refuses,
   * ConnectionError when the connection ends first, TimeoutError, or the signal's reason.
   */
  request(method: string, params: unknown, options: RequestOptions = {}): Promise<unknown> {
    options.signal?.throwIfAborted();
    const id = this.#pending.nextId();
    const text = this.#encode({ method, params, id });
    // Wait before writing: a stream within the process may answer at once.
    const reply = this.#pending.wait(id, options);
    this.#stream.write(text);
    return reply;
  }

  /** Sends a notification: no answer will come. */
  notify(method: string, params: unknown): void {
    if (this.isOpen) this.#stream.write(this.#encode({ method, params, id: null }));
  }

  /** Whether the stream holds back what was written last: the other end does not keep up. */
  get isCongested(): boolean {
    return this.isOpen && this.#stream.writableNeedDrain;
  }

  /** Resolves when more may be written without piling up in memory, or the connection ended. */
  async drained(): Promise<void> {
    if (!this.isCongested) return;
    await Promise.race([once(this.#stream, 'drain').catch(() => {}), this.closed]);
  }

  /** Ends the connection; what is still unanswered fails with the reason. */
  close(reason: Error = new ConnectionError('connection closed')): void {
    if (this.#closedBy !== undefined) return;
    this.#closedBy = reason;
    this.#keepalive.stop();
    this.#stream.destroy();
    this.#pending.rejectAll(
      reason instanceof ConnectionError
        ? reason
        : new ConnectionError(reason.message, { cause: reason }),
    );
    this.#reportClosed(reason);
  }

  /** @throws ConnectionError when the message could not be sent any more. */
  #encode(message: object): string {
    if (this.#closedBy === undefined) return stringifyJson(message);
    throw new ConnectionError(`not connected: ${this.#closedBy.message}`);
  }

  #receive(chunk: Uint8Array): void {
    this.#lastReceivedAt = Date.now();
    this.#keepalive.received();
    const startedAt = performance.now();
    try {
      this.#messages.push(chunk);
    } catch (error) {
      this.close(toError(error));
    } finally {
      // Parsing may have taken long; it was not the peer's silence.
      this.#keepalive.received();
    }
    if (performance.now() - startedAt >= turnMs) this.#letOthersWork();
  }

  /** A socket that has much to read is read again and again before timers get their turn. */
  #letOthersWork(): void {
    this.#stream.pause();
    setImmediate(() => this.#stream.resume());
  }

  #handle(message: Message): void {
    switch (message.kind) {
      case 'reply':
        this.#settle(message.id, message);
        break;
      case 'request':
        this.#answer(message);
        break;
      case 'notification':
        this.#options.onNotification(message.method, message.params);
    }
  }

  #settle(id: unknown, { result, error }: { result: unknown; error: unknown }): void {
    const request = this.#pending.take(id);
    if (error === null || error === undefined) request?.resolve(result);
    else request?.reject(new ProtocolError(describeError(error), { details: error }));
  }

  #answer({ id, method, params }: Message & { kind: 'request' }): void {
    const isEcho = method === 'echo';
    const [result, error] = isEcho ? [params, null] : [null, 'unknown method'];
    if (this.#stream.writableLength > maxUnreadBytes) {
      throw new ConnectionError('the server asks without reading the answers');
    }
    this.#stream.write(this.#encode({ id, result, error }));
  }

  #probe(): void {
    const sentAt = performance.now();
    this.request('echo', []).then(
      () => this.#options.onRoundTrip?.(performance.now() - sentAt),
      () => {}, // The connection ended: `closed` says so.
    );
  }
}

/** A refusal is a string, or an object with `error` and `details` (RFC 7047 §3.1). */
function describeError(error: unknown): string {
  if (typeof error === 'string') return error;
  if (!isObject(error) || typeof error['error'] !== 'string') return JSON.stringify(error);
  return typeof error['details'] === 'string'
    ? `${error['error']}: ${error['details']}`
    : error['error'];
}
