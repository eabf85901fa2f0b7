import type { Duplex } from 'node:stream';

/**
 * Opens a byte stream to an OVSDB server: a socket, an SSH channel, whatever carries bytes.
 * Rejects when it cannot; gives up when the signal aborts.
 */
export type Connector = (signal: AbortSignal) => Promise<Duplex>;

/** A connector with the name by which people know it, such as "ssh:central /run/ovn/ovnnb_db.sock". */
export interface NamedConnector {
  readonly name: string;
  readonly connect: Connector;
}
