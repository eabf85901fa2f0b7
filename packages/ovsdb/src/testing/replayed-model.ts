import { isDeepStrictEqual } from 'node:util';
import type { ReplicaChange } from '../replica/change.ts';
import type { Replica } from '../replica/replica.ts';
import type { TableReplica } from '../replica/table-replica.ts';
import type { Database } from '../schema/database.ts';
import type { Row } from '../schema/table.ts';

/**
 * What a subscriber that knows nothing but the changes believes the contents to be. Every event
 * lost, repeated or out of place leaves it different from the replica: `violations` says where.
 */
export class ReplayedModel<D extends Database> {
  readonly changes: ReplicaChange<D>[] = [];
  readonly violations: string[] = [];
  readonly #replica: Replica<D>;
  readonly #alwaysTrue: (replica: Replica<D>) => boolean;
  readonly #tables = new Map<string, Map<string, Row>>();

  /** @param alwaysTrue what every whole transaction leaves true; looked at after each change */
  constructor(replica: Replica<D>, alwaysTrue: (replica: Replica<D>) => boolean = () => true) {
    this.#replica = replica;
    this.#alwaysTrue = alwaysTrue;
    replica.subscribe((change) => this.#replay(change));
  }

  #replay(change: ReplicaChange<D>): void {
    if ((change.kind === 'initial') !== (this.changes.length === 0)) {
      this.#note(`change ${this.changes.length} is of kind ${change.kind}`);
    }
    this.changes.push(change);
    for (const [name, { inserted, modified, deleted }] of change.tables) {
      const rows = this.#rowsOf(name);
      for (const row of deleted) this.#replace(name, row._uuid, { old: row, new: undefined });
      for (const pair of modified) {
        if (isDeepStrictEqual(pair.old, pair.new)) this.#note(`${name}: modified to the same`);
        this.#replace(name, pair.old._uuid, pair);
      }
      for (const row of inserted) this.#replace(name, row._uuid, { old: undefined, new: row });
      this.#compare(name, rows);
    }
    if (!this.#alwaysTrue(this.#replica)) this.#note('a transaction is seen in part');
  }

  #replace(
    table: string,
    uuid: string,
    { old, new: row }: { old?: Row | undefined; new?: Row | undefined },
  ) {
    const rows = this.#rowsOf(table);
    if (rows.get(uuid) !== old) this.#note(`${table} ${uuid}: another row was there`);
    if (row === undefined) rows.delete(uuid);
    else rows.set(uuid, row);
  }

  #compare(table: string, rows: ReadonlyMap<string, Row>): void {
    const present = tableOf(this.#replica, table);
    const isSame =
      present.size === rows.size && [...present.rows()].every((row) => rows.get(row._uuid) === row);
    if (!isSame) this.#note(`${table}: the changes do not add up to the contents`);
  }

  #rowsOf(table: string): Map<string, Row> {
    const rows = this.#tables.get(table) ?? new Map<string, Row>();
    this.#tables.set(table, rows);
    return rows;
  }

  #note(violation: string): void {
    this.violations.push(`${violation} (change ${this.changes.length})`);
  }
}

function tableOf<D extends Database>(replica: Replica<D>, name: string): TableReplica;
function tableOf(replica: Replica, name: string): TableReplica {
  return replica.table(name);
}
