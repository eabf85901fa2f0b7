import type { Row } from '@ovn-console/ovsdb/schema';
import { InvalidCommandError } from '../../errors.ts';
import {
  compareData,
  datumOf,
  datumOfValue,
  excludesAll,
  includesAll,
  type Datum,
} from '../../nbctl/values/datum.ts';
import { parseAtom } from '../../nbctl/values/parse-atom.ts';
import { parseDatum } from '../../nbctl/values/parse-datum.ts';
import type { Draft } from '../../planning/draft.ts';
import type { NorthboundTable } from '../../planning/northbound-view.ts';
import { inColumn, readColumnAssignment, symbolsOf } from './column-argument.ts';
import { columnType } from './names.ts';

/** ovn-nbctl(8), "Database Commands": how a column may be compared with a value. */
const comparisons = {
  '=': (one: Datum, other: Datum) => compareData(one, other) === 0,
  '!=': (one: Datum, other: Datum) => compareData(one, other) !== 0,
  '<': (one: Datum, other: Datum) => compareData(one, other) < 0,
  '>': (one: Datum, other: Datum) => compareData(one, other) > 0,
  '<=': (one: Datum, other: Datum) => compareData(one, other) <= 0,
  '>=': (one: Datum, other: Datum) => compareData(one, other) >= 0,
  '{=}': (one: Datum, other: Datum) => compareData(one, other) === 0,
  '{!=}': (one: Datum, other: Datum) => compareData(one, other) !== 0,
  '{<}': (one: Datum, other: Datum) => one.size < other.size && includesAll(other, one),
  '{>}': (one: Datum, other: Datum) => one.size > other.size && includesAll(one, other),
  '{<=}': (one: Datum, other: Datum) => includesAll(other, one),
  '{>=}': (one: Datum, other: Datum) => includesAll(one, other),
  '{in}': (one: Datum, other: Datum) => includesAll(other, one),
  '{not-in}': (one: Datum, other: Datum) => excludesAll(other, one),
} as const;

type Comparison = keyof typeof comparisons;

// Their order is that of ovn-nbctl's messages.
const operators: readonly Comparison[] = [
  '=', '!=', '<', '>', '<=', '>=', '{=}', '{!=}', '{<}', '{>}', '{<=}', '{>=}', '{in}', '{not-in}',
]; // prettier-ignore

/** A condition that a command names, and where. */
export interface RowCondition {
  readonly table: NorthboundTable;
  readonly text: string;
}

/**
 * Whether a row satisfies `COLUMN[:KEY]=VALUE`, or another comparison.
 * @throws InvalidCommandError when it is no condition on the table.
 */
export function isSatisfied(draft: Draft, row: Row, condition: RowCondition): boolean {
  const { table } = condition;
  const { column, key, operator, value } = readColumnAssignment(draft, condition, operators);
  const type = columnType(draft, table, column);
  const datum = datumOfValue(draft.anyTable(table).settled(row, column));
  const compare = comparisons[operator];
  const read = <Value>(parse: () => Value): Value => inColumn(draft, column, parse);
  if (key === undefined) {
    const wanted = read(() => parseDatum(type, value, symbolsOf(draft)));
    return compare(datum, wanted);
  }
  const { value: valueType } = type;
  if (!valueType) {
    const message = `cannot specify key to check for non-map column ${column}`;
    throw new InvalidCommandError(message, draft.fault(column));
  }
  const entry = datum.get(read(() => parseAtom(type.key, key, symbolsOf(draft))));
  const some = { key: valueType, min: type.min, max: 'unlimited' } as const;
  const wanted = read(() => parseDatum(some, value, symbolsOf(draft)));
  // Without the key, only sets can be compared: with an empty one.
  if (entry === undefined && !operator.startsWith('{')) return false;
  return compare(datumOf(entry === undefined ? [] : [[entry, undefined]]), wanted);
}
