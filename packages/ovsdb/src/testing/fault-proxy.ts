import type { Buffer } from 'node:buffer';
import { duplexPair } from 'node:stream';
import type { Duplex, Readable, Writable } from 'node:stream';
import type { NamedConnector } from '../transport/connector.ts';
import { connectorFor } from '../transport/connect.ts';

/** What happens to the bytes of one direction on their way: see faults.ts. */
export type Fault = (bytes: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;

/** Faults of one connection. Each list is applied in order; when
 * one lets the bytes end the connection ends, when one throws it is reset. */
export interface Faults {
  readonly toServer?: readonly Fault[];
  readonly toClient?: readonly Fault[];
}

/** Stands between a client and a real server and spoils what passes. */
export class FaultProxy implements NamedConnector {
  readonly name = 'fault proxy';
  readonly #server: NamedConnector;
  readonly #faultsOf: (connection: number) => Faults;
  readonly #open = new Set<Duplex>();
  #connections = 0;
  #restored: Promise<void> | undefined;

  /** @param faultsOf the faults of the connection of that number, counted from 0 */
  constructor(remote: string | NamedConnector, faultsOf: (connection: number) => Faults) {
    this.#server = typeof remote === 'string' ? connectorFor(remote) : remote;
    this.#faultsOf = faultsOf;
  }

  /** How many connections there have been. */
  get connections(): number {
    return this.#connections;
  }

  readonly connect = async (signal: AbortSignal): Promise<Duplex> => {
    await this.#restored;
    const server = await this.#server.connect(signal);
    const { toServer = [], toClient = [] } = this.#faultsOf(this.#connections++);
    const [client, near] = duplexPair();
    const end = () => {
      this.#open.delete(near);
      server.destroy();
      near.end(); // What was on its way to the client still arrives.
    };
    this.#open.add(near);
    for (const stream of [client, server]) {
      stream.once('close', end);
      stream.on('error', () => {}); // Then it closes.
    }
    near.on('error', () => {});
    const reset = (error: Error) => client.destroy(error);
    carry(near, server, toServer).then(end, reset);
    carry(server, near, toClient).then(end, reset);
    return client;
  };

  /** Ends all connections, and lets no new one through until `restore`. */
  cut(): void {
    this.#restored = new Promise((resolve) => {
      this.restore = resolve;
    });
    for (const near of this.#open) near.end();
  }

  /** Lets connections through again. */
  restore: () => void = () => {};
}

async function carry(from: Readable, to: Writable, faults: readonly Fault[]): Promise<void> {
  let bytes: AsyncIterable<Buffer> = from.iterator({ destroyOnReturn: false });
  for (const fault of faults) bytes = fault(bytes);
  for await (const chunk of bytes) await written(to, chunk);
}

/** Resolves when a stream took the bytes and has room for more; rejects when it never will. */
function written(to: Writable, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    to.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}
