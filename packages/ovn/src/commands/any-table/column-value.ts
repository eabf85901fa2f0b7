import { z } from 'zod';
import type { BaseType, Column } from '@ovn-console/ovsdb/schema';
import { isUuid } from '../../planning/uuid.ts';
import { argumentText } from '../definition/argument-text.ts';
import { quoteString } from './quote-string.ts';

/** A column's value as JSON: one element, a list of them (a set), or an object (a map). */
export const atomInput = z.union([argumentText(), z.number(), z.boolean()]);
export const columnInput = z.union([
  atomInput,
  z.array(atomInput).readonly(),
  z.record(z.string(), atomInput).readonly(),
]);

export type AtomInput = z.output<typeof atomInput>;
export type ColumnInput = z.output<typeof columnInput>;

/** The value as ovn-nbctl reads it after `COLUMN=`. */
export function printValue(value: ColumnInput): string {
  if (typeof value !== 'object') return printAtom(value);
  if (isList(value)) return `[${value.map(printAtom).join(',')}]`;
  const pairs = Object.entries(value).map(
    ([key, atom]) => `${quoteString(key)}=${printAtom(atom)}`,
  );
  return `{${pairs.join(',')}}`;
}

export function printAtom(value: AtomInput): string {
  return typeof value === 'string' ? quoteString(value) : String(value);
}

/**
 * The value as a row holds it.
 * @throws RangeError in ovn-nbctl's words when the column cannot hold it.
 */
export function nativeValue(column: Column, value: ColumnInput): unknown {
  if (column.shape === 'map') return nativeMap(column, value);
  if (typeof value === 'object' && !isList(value)) {
    throw new RangeError(`${printValue(value)}: unexpected "{" parsing a value that is no map`);
  }
  const inputs: readonly AtomInput[] = typeof value === 'object' ? value : [value];
  const elements = inputs.map((element) => nativeAtom(column.key, element));
  checkCount(column, value, elements.length);
  return column.shape === 'set' ? [...new Set(elements)] : elements[0];
}

function nativeMap({ key, value: type }: Column, value: ColumnInput): unknown {
  if (typeof value !== 'object' || isList(value) || type === undefined) {
    throw new RangeError(`${printValue(value)}: unexpected value parsing a map of pairs`);
  }
  const entries = Object.entries(value);
  return new Map(entries.map(([name, atom]) => [nativeAtom(key, name), nativeAtom(type, atom)]));
}

function checkCount({ min, max }: Column, value: ColumnInput, count: number): void {
  const isTooMany = max !== 'unlimited' && count > max;
  if (count >= min && !isTooMany) return;
  const bound = isTooMany ? `maximum number is ${max}` : `minimum number is ${min}`;
  throw new RangeError(`${printValue(value)}: ${count} value(s) specified but the ${bound}`);
}

/**
 * One element as a row holds it.
 * @throws RangeError in ovn-nbctl's words when it is of another type or out of bounds.
 */
export function nativeAtom(type: BaseType, atom: AtomInput): AtomInput {
  if (!isOfKind(type.kind, atom)) {
    throw new RangeError(`"${String(atom)}" is not a valid ${kindNames[type.kind]}`);
  }
  const problem = boundsProblem(type, atom);
  if (problem !== undefined) throw new RangeError(`constraint violation: ${problem}`);
  return atom;
}

const kindNames = {
  string: 'string',
  integer: 'integer or range',
  real: 'real number',
  boolean: 'boolean (use "true" or "false")',
  uuid: 'UUID',
};

function isOfKind(kind: BaseType['kind'], atom: AtomInput): boolean {
  switch (kind) {
    case 'string':
      return typeof atom === 'string';
    case 'integer':
      return Number.isSafeInteger(atom);
    case 'real':
      return Number.isFinite(atom);
    case 'boolean':
      return typeof atom === 'boolean';
    case 'uuid':
      return typeof atom === 'string' && isUuid(atom);
  }
}

function boundsProblem(type: BaseType, atom: AtomInput): string | undefined {
  const { min = -Infinity, max = Infinity } = type;
  if (type.enum && !type.enum.some((member) => member === atom)) {
    const members = type.enum.map(printAtom).join(', ');
    return `${printAtom(atom)} is not one of the allowed values ([${members}])`;
  }
  if (typeof atom === 'number' && (atom < min || atom > max)) {
    return `${atom} is not in the valid range ${min} to ${max} (inclusive)`;
  }
  if (typeof atom === 'string' && atom.length > max) {
    return `"${atom}" length ${atom.length} is greater than maximum allowed length ${max}`;
  }
  return undefined;
}

function isList(value: ColumnInput): value is readonly AtomInput[] {
  return Array.isArray(value);
}
