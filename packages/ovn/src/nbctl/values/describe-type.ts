import type { DatumType } from './datum.ts';

/** A column's type in ovn-nbctl's words, such as `set of up to 3 strings`. */
export function describeType({ key, value, min, max }: DatumType): string {
  if (!value && min === 1 && max === 1) return key.kind;
  const kind = value ? 'map' : 'set';
  const elements = value ? `(${key.kind}, ${value.kind}) pairs` : `${key.kind}s`;
  return `${kind} of${describeCount(min, max)} ${elements}`;
}

function describeCount(min: number, max: number | 'unlimited'): string {
  if (max === 'unlimited') return min > 0 ? ` ${min} or more` : '';
  return min > 0 ? ` ${min} to ${max}` : ` up to ${max}`;
}
