import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { backboneRows, switchCount, switchRows, type FileRows } from './network.ts';

/** Few enough that a record stays far below the longest string that V8 can hold. */
const switchesPerRecord = 40;

/**
 * Appends the network of so many ports to a standalone database file that holds the schema only.
 * A server that reads it has what it would have after as many transactions, but minutes earlier.
 * The format is ovsdb(7)'s: records of length, SHA-1 and JSON, one for each transaction.
 */
export async function appendNetwork(path: string, ports: number): Promise<void> {
  await using file = await open(path, 'a');
  await file.write(recordOf(backboneRows(ports)));
  const switches = switchCount(ports);
  for (let from = 0; from < switches; from += switchesPerRecord) {
    const to = Math.min(switches, from + switchesPerRecord);
    await file.write(recordOf(switchRows(ports, from, to)));
  }
}

function recordOf(rows: FileRows): string {
  const data = `${JSON.stringify(rows)}\n`;
  const digest = createHash('sha1').update(data).digest('hex');
  return `OVSDB JSON ${Buffer.byteLength(data)} ${digest}\n${data}`;
}
