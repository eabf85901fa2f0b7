import type { ObjectReader } from '../codec/object-reader.ts';
import { isObject } from '../codec/json.ts';
import { ProtocolError } from '../errors.ts';
import { ContentsReader } from './contents-reader.ts';
import { rowAfter } from './row-update.ts';
import type { UpdateFormat } from './row-update.ts';
import type { TableLoad } from './table-load.ts';

/**
 * A server's full contents on their way: read from the bytes of the reply, or given as JSON.
 * Nothing is seen of them before ReplicaContents commits them.
 */
export class ContentsLoad implements ObjectReader {
  readonly tables: ReadonlyMap<string, TableLoad>;
  readonly #format: UpdateFormat;
  readonly #reader: ContentsReader;
  #isComplete = false;

  constructor(tables: ReadonlyMap<string, TableLoad>, format: UpdateFormat) {
    this.tables = tables;
    this.#format = format;
    this.#reader = new ContentsReader((name) => {
      const load = this.#loadOf(name);
      return { load, fromJson: (uuid, update) => this.#putJson(load, uuid, update) };
    });
  }

  push(chunk: Uint8Array): Uint8Array | undefined {
    const rest = this.#reader.push(chunk);
    this.#isComplete = rest !== undefined;
    return rest;
  }

  /** Whether all of it was read from bytes. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** @throws ProtocolError when they do not fit. */
  putAll(updates: unknown): void {
    for (const [name, rows] of entriesOf(updates, 'contents')) {
      const load = this.#loadOf(name);
      for (const [uuid, update] of entriesOf(rows, `contents of ${name}`)) {
        this.#putJson(load, uuid, update);
      }
    }
  }

  #loadOf(name: string): TableLoad {
    const load = this.tables.get(name);
    if (load?.layout !== undefined) return load;
    throw new ProtocolError(`contents of ${name}, which was not asked for`);
  }

  #putJson(load: TableLoad, uuid: string, update: unknown): void {
    if (load.layout === undefined) return;
    const known = { layout: load.layout, uuid, old: undefined };
    const row = rowAfter(this.#format, { ...known, update });
    if (row !== undefined) load.put(row);
  }
}

function entriesOf(json: unknown, what: string): [string, unknown][] {
  if (isObject(json)) return Object.entries(json);
  throw new ProtocolError(`${what}: no object`);
}
