import type { Duplex } from 'node:stream';
import type { NamedConnector } from '../transport/connector.ts';
import { connectorFor } from '../transport/connect.ts';

/** A way to a server that a test can cut, and lead elsewhere. */
export class Link implements NamedConnector {
  readonly name = 'link';
  readonly #streams = new Set<Duplex>();
  #target: NamedConnector;
  #isCut = false;

  constructor(remote: string) {
    this.#target = connectorFor(remote);
  }

  readonly connect = async (signal: AbortSignal): Promise<Duplex> => {
    if (this.#isCut) throw new Error('the link is cut');
    const stream = await this.#target.connect(signal);
    this.#streams.add(stream);
    stream.once('close', () => this.#streams.delete(stream));
    return stream;
  };

  /** Ends every connection without warning, and lets none through until restored. */
  cut(): void {
    this.#isCut = true;
    for (const stream of this.#streams) stream.destroy();
  }

  restore(remote?: string): void {
    if (remote !== undefined) this.#target = connectorFor(remote);
    this.#isCut = false;
  }
}
