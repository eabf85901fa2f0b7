import { isDeepStrictEqual } from 'node:util';
import type { ReplicaChange, TableChange } from '../../replica/change.ts';
import type { Replica } from '../../replica/replica.ts';
import type { Row } from '../../schema/table.ts';
import type { Contents } from '../dump.ts';

/** Rows as somebody has them who knows nothing but the change events. */
export class ChangeModel {
  readonly #tables: ReadonlyMap<string, Map<string, Row>>;
  /** What was wrong with the events. */
  readonly faults: string[] = [];

  /** Starts with what the replica has. */
  constructor(replica: Replica) {
    this.#tables = new Map(
      replica.database.tables.map(({ name }) => {
        const rows = [...replica.table(name).rows()].map((row) => [row._uuid, row] as const);
        return [name, new Map(rows)];
      }),
    );
    replica.subscribe((change) => this.#apply(change));
  }

  /** Its contents, in the form that a dump has. */
  get contents(): Contents {
    return Object.fromEntries(
      [...this.#tables].map(([name, rows]) => [name, Object.fromEntries(rows)]),
    );
  }

  #apply({ tables }: ReplicaChange): void {
    for (const [name, change] of tables) {
      const rows = this.#tables.get(name);
      if (rows === undefined) this.faults.push(`a change of ${name}, which is not declared`);
      else this.faults.push(...applyTo(rows, change).map((fault) => `${name}: ${fault}`));
    }
  }
}

/** Returns what does not fit the rows. */
function applyTo(rows: Map<string, Row>, { inserted, modified, deleted }: TableChange): string[] {
  const faults: string[] = [];
  const check = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  for (const { _uuid } of inserted) check(!rows.has(_uuid), `${_uuid} was there already`);
  for (const row of [...deleted, ...modified.map(({ old }) => old)]) {
    check(isDeepStrictEqual(rows.get(row._uuid), row), `${row._uuid} was not like that before`);
  }
  for (const { old, new: row } of modified) {
    check(old._uuid === row._uuid, `${old._uuid} became another row`);
    check(!isDeepStrictEqual(old, row), `${old._uuid} was modified in nothing`);
  }
  for (const { _uuid } of deleted) rows.delete(_uuid);
  for (const { new: row } of modified) rows.set(row._uuid, row);
  for (const row of inserted) rows.set(row._uuid, row);
  return faults;
}
