import type { BaseType } from '@ovn-console/ovsdb/schema';
import { compareAtoms, type Atom } from './atom.ts';
import { formatReal } from './format-real.ts';
import { printAtom } from './print-value.ts';
import { ValueTextError } from './value-text-error.ts';

/**
 * That an element is one of those allowed, or within bounds (RFC 7047 §3.2). The length of strings,
 * and references, ovn-nbctl leaves to the server.
 * @throws ValueTextError
 */
export function checkConstraints(type: BaseType, atom: Atom): void {
  const problem = enumProblem(type, atom) ?? boundsProblem(type, atom);
  if (problem !== undefined) throw new ValueTextError(`constraint violation: ${problem}`);
}

function enumProblem(type: BaseType, atom: Atom): string | undefined {
  if (!type.enum || type.enum.some((member) => member === atom)) return undefined;
  const members = type.enum.toSorted(compareAtoms).map((member) => printAtom(type.kind, member));
  return `${printAtom(type.kind, atom)} is not one of the allowed values ([${members.join(', ')}])`;
}

function boundsProblem({ kind, min, max }: BaseType, atom: Atom): string | undefined {
  if (typeof atom === 'string') return kind === 'string' ? encodingProblem(atom) : undefined;
  if (typeof atom === 'boolean' || isWithin(atom, min, max)) return undefined;
  const print = (number: number | bigint): string =>
    kind === 'real' ? formatReal(Number(number)) : String(number);
  if (min === undefined) {
    return `${print(atom)} is greater than maximum allowed value ${print(max ?? Number.MAX_VALUE)}`;
  }
  if (max === undefined) {
    return `${print(atom)} is less than minimum allowed value ${print(min)}`;
  }
  return `${print(atom)} is not in the valid range ${print(min)} to ${print(max)} (inclusive)`;
}

/** Infinities and not-a-number are within no bounds. */
function isWithin(
  number: number | bigint,
  min = -Number.MAX_VALUE,
  max: number = Number.MAX_VALUE,
): boolean {
  return number >= min && number <= max;
}

/** An escape can say half of a surrogate pair, which has no UTF-8. */
function encodingProblem(text: string): string | undefined {
  const half = /[\uDC00-\uDFFF]/u.exec(text)?.[0].charCodeAt(0);
  if (half === undefined) return undefined;
  const second = 0x80 | ((half >> 6) & 0x3f);
  return `not a valid UTF-8 string: invalid UTF-8 sequence 0xed 0x${second.toString(16)}`;
}
