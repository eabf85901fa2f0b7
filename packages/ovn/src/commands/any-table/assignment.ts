import { InvalidCommandError } from '../../errors.ts';
import type { Atom } from '../../nbctl/values/atom.ts';
import { valueOfDatum } from '../../nbctl/values/datum.ts';
import { parseAtom } from '../../nbctl/values/parse-atom.ts';
import { parseDatum } from '../../nbctl/values/parse-datum.ts';
import type { Draft, Target } from '../../planning/draft.ts';
import { inColumn, readColumnAssignment, symbolsOf } from './column-argument.ts';
import { columnType } from './names.ts';

/**
 * Carries out `COLUMN[:KEY]=VALUE` on a row.
 * @throws InvalidCommandError when there is no such column, or it cannot hold the value.
 */
export function assign(draft: Draft, target: Target, text: string): void {
  const { table } = target;
  const { column, key, value } = readColumnAssignment(draft, { table, text }, ['=']);
  const type = columnType(draft, table, column);
  checkMutable(draft, target, column);
  if (key === undefined) {
    const datum = inColumn(draft, column, () => parseDatum(type, value, symbolsOf(draft)));
    draft.replaceColumns(target, { [column]: valueOfDatum(type, datum) });
    return;
  }
  const { value: valueType } = type;
  if (!valueType) {
    const message = `cannot specify key to set for non-map column ${column}`;
    throw new InvalidCommandError(message, draft.fault(column));
  }
  const pair = inColumn(draft, column, () => {
    const symbols = symbolsOf(draft);
    return [parseAtom(type.key, key, symbols), parseAtom(valueType, value, symbols)] as const;
  });
  setEntries(draft, target, { column, entries: [pair] });
}

/** Entries of a column that is a map. */
export interface ColumnEntries {
  readonly column: string;
  readonly entries: Iterable<readonly [Atom, Atom | undefined]>;
}

/** Writes single entries of a map; the others stay whatever they are. */
export function setEntries(draft: Draft, target: Target, { column, entries }: ColumnEntries): void {
  const added = [...entries];
  for (const [key] of added) draft.expectEntry(target, column, String(key));
  const old: unknown = draft.anyTable(target.table).get(target.uuid)?.[column];
  const kept: Iterable<readonly [unknown, unknown]> = old instanceof Map ? old : [];
  draft.mutateColumns(target, { [column]: new Map([...kept, ...added]) });
}

/** Columns that are set when a row is inserted may be immutable from then on. */
export function checkMutable(draft: Draft, { table, uuid }: Target, column: string): void {
  if (columnType(draft, table, column).mutable || draft.anyTable(table).isNew(uuid)) return;
  const message = `cannot modify read-only column ${column} in table ${table}`;
  throw new InvalidCommandError(message, draft.fault(column));
}
