import { decoderOf } from '../codec/decode.ts';
import { isArray } from '../codec/json.ts';
import type { Column } from '../schema/column.ts';
import { column } from '../schema/column.ts';
import type { ComparisonFunction, Condition } from '../transaction/operation.ts';

const uuidColumn = column.uuid();

/**
 * Whether a value satisfies a condition, as RFC 7047 §5.1 and ovsdb-server(7) §5.1 have it.
 * The server does this wherever it can; here it is done for columns and methods that an older
 * server lacks.
 * @param declared the condition's column; undefined for `_uuid`
 * @param value decoded
 */
export function holds(
  [, comparison, argument]: Condition,
  declared: Column | undefined,
  value: unknown,
): boolean {
  const type = declared ?? uuidColumn;
  // A condition's argument may have more or fewer elements than the column can have.
  const elements = type.shape === 'map' ? type : { ...type, shape: 'set' as const };
  const wanted = decoderOf(elements)(argument);
  return compare(comparison, elementsOf(value), elementsOf(wanted));
}

function compare(
  comparison: ComparisonFunction,
  present: readonly unknown[],
  wanted: readonly unknown[],
): boolean {
  const [had, asked] = [new Set(present.map(textOf)), new Set(wanted.map(textOf))];
  switch (comparison) {
    case '==':
      return had.size === asked.size && isSubset(asked, had);
    case '!=':
      return had.size !== asked.size || !isSubset(asked, had);
    case 'includes':
      return isSubset(asked, had);
    case 'excludes':
      return ![...asked].some((element) => had.has(element));
    case '<':
    case '<=':
    case '>':
    case '>=':
  }
  return isOrdered(comparison, present[0], wanted[0]);
}

/** False when the column is empty. */
function isOrdered(comparison: '<' | '<=' | '>' | '>=', left: unknown, right: unknown): boolean {
  if (!isNumber(left) || !isNumber(right)) return false;
  switch (comparison) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
  }
  return left >= right;
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((element) => whole.has(element));
}

function elementsOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (value instanceof Map) return [...value];
  return isArray(value) ? value : [value];
}

/** The same text for the same element; all elements of a column are of one type. */
function textOf(element: unknown): string {
  return isArray(element) ? JSON.stringify(element.map(String)) : String(element);
}
