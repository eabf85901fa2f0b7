import * as fc from 'fast-check';
import type { BaseType } from '../../schema/column.ts';
import type { ServerColumn } from '../../schema/server-schema.ts';
import { nobody } from './row-pick.ts';
import type { RowPick, Template } from './row-pick.ts';

const int64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n };

/** Text that programs trip over; the server stores all of it. */
const characters = Array.from(
  'ab "\\/{],:\u0001\b\t\n\u001f\u007f\u0085\u2028üß漢\uE000\uFEFF\uFFFD🏔\u{10FFFF}',
);

/** Few values, so that rows meet; among them the ones that are easily got wrong. */
const someStrings = ['', 'a', 'b', 'ab', 'x=y', '7', 'true', 'set', 'uuid', '__proto__', '\uFF5E', '😀']; // prettier-ignore
const someReals = [0, 1, -1, 0.25, -2.5, 1e14, 2 ** 40, 1e100, -1e300, 4e-300];
const nil = '00000000-0000-0000-0000-000000000000';
const someUuids = [nobody, nil, 'ffffffff-ffff-4fff-bfff-ffffffffffff'];

/** An integer as JSON has it here: `bigint` only where `number` would round. */
const asInteger = (value: bigint): number | bigint =>
  Number.isSafeInteger(Number(value)) ? Number(value) : value;

/** A reference to one of a table's rows. */
export function rowPick(of: string): fc.Arbitrary<RowPick> {
  return fc.record({ of: fc.constant(of), pick: fc.nat(30) });
}

/** An element that a column of this type can hold. */
export function validAtom(type: BaseType): fc.Arbitrary<Template> {
  if (type.enum !== undefined && type.enum.length > 0) return fc.constantFrom(...type.enum);
  switch (type.kind) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return integerWithin(type);
    case 'real':
      return realWithin(type);
    case 'string':
      return stringWithin(type);
    case 'uuid':
  }
  const { referenceTable } = type;
  if (referenceTable === undefined) return fc.constantFrom(...someUuids).map(asReference);
  return rowPick(referenceTable);
}

const asReference = (uuid: string) => ['uuid', uuid];

function integerWithin(type: BaseType): fc.Arbitrary<number | bigint> {
  const min = type.min === undefined ? int64.min : BigInt(type.min);
  const max = type.max === undefined ? int64.max : BigInt(type.max);
  const few = [0n, 1n, 2n, 7n, min, max, 2n ** 53n, -(2n ** 53n) - 1n];
  const fitting = few.filter((value) => value >= min && value <= max);
  return fc.oneof(fc.constantFrom(...fitting), fc.bigInt({ min, max })).map(asInteger);
}

/** Reals that 15 digits tell exactly: that many the server sends. */
function realWithin({ min = -1e300, max = 1e300 }: BaseType): fc.Arbitrary<number> {
  const fitting = [...someReals, min, max].filter((value) => value >= min && value <= max);
  const quarters = fc.integer({ min: -40_000, max: 40_000 }).map((value) => value / 4);
  return fc.oneof(
    fc.constantFrom(...fitting),
    quarters.filter((value) => value >= min && value <= max && !Object.is(value, -0)),
  );
}

/** In characters, as OVSDB counts. */
const lengthOf = (text: string) => Array.from(text).length;

function stringWithin({ min = 0, max = 12 }: BaseType): fc.Arbitrary<string> {
  const fitting = someStrings.filter((text) => lengthOf(text) >= min && lengthOf(text) <= max);
  const unit = fc.constantFrom(...characters);
  const any = fc.string({ unit, minLength: min, maxLength: Math.min(max, min + 12) });
  return fitting.length === 0 ? any : fc.oneof({ arbitrary: fc.constantFrom(...fitting), weight: 3 }, any); // prettier-ignore
}

/** What is no element of a column at all, or of few. */
const strangeAtom: fc.Arbitrary<Template> = fc.oneof(
  fc.constantFrom('', 'text that is too long for a bounded column', true, null, {}),
  fc.constantFrom(0, -1, 101, 0.5, -0.5, 1e301, 2n ** 63n, -(2n ** 63n) - 1n, 10n ** 30n),
  fc.constantFrom<Template>([], ['set'], ['map', []], ['uuid'], ['uuid', 'abc'], ['uuid', nobody]),
  // Not of an identifier that names no row: the server takes that for any row.
  fc.constant(['named-uuid', 'not an id']),
);

/** A value for a column, as it travels. With `flaws` now and then one that cannot be stored. */
export function valueOf(column: ServerColumn, flaws = false): fc.Arbitrary<Template> {
  const valid = validValue(column);
  if (!flaws) return valid;
  const element = fc.oneof({ arbitrary: validAtom(column.key), weight: 2 }, strangeAtom);
  return fc.oneof(
    { arbitrary: valid, weight: 12 },
    strangeAtom,
    fc.array(element, { maxLength: 4 }).map((elements) => ['set', elements]),
    fc.array(fc.tuple(element, element), { maxLength: 3 }).map((pairs) => ['map', pairs]),
  );
}

function validValue({ key, value, min, max }: ServerColumn): fc.Arbitrary<Template> {
  const length = { minLength: min, maxLength: max === 'unlimited' ? min + 4 : Math.min(max, 4) };
  if (value !== undefined) {
    const pair = fc.tuple(validAtom(key), validAtom(value));
    const pairs = fc.uniqueArray(pair, { ...length, selector: ([one]) => identity(one) });
    return pairs.map((elements) => ['map', elements]);
  }
  const atom = validAtom(key);
  const elements = fc.uniqueArray(atom, { ...length, selector: identity });
  const set = elements.map((list) => ['set', list]);
  // A set of one may be written as the bare element (RFC 7047 §5.1).
  const isScalar = min === 1 && max === 1;
  return fc.oneof({ arbitrary: atom, weight: isScalar ? 6 : 1 }, { arbitrary: set, weight: isScalar ? 1 : 4 }); // prettier-ignore
}

const identity = (template: Template) =>
  JSON.stringify(template, (_key, each: unknown) => (typeof each === 'bigint' ? `${each}n` : each));
