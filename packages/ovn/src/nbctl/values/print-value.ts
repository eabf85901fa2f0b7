import type { BaseType } from '@ovn-console/ovsdb/schema';
import { isUuid } from '../../planning/uuid.ts';
import type { Atom } from './atom.ts';
import type { Datum, DatumType } from './datum.ts';
import { formatReal } from './format-real.ts';

/** One element as ovn-nbctl prints it, and reads it again. */
export function printAtom(kind: BaseType['kind'], atom: Atom): string {
  return kind === 'string' && typeof atom === 'string' ? printString(atom) : bareAtom(kind, atom);
}

/** One element as ovn-nbctl prints it with `--data=bare`: strings as they are. */
function bareAtom(kind: BaseType['kind'], atom: Atom): string {
  return kind === 'real' && typeof atom === 'number' ? formatReal(atom) : String(atom);
}

/** A whole column as ovn-nbctl prints it, and reads it again. */
export function printDatum(type: DatumType, datum: Datum): string {
  const text = joinEntries(type, datum, { print: printAtom, separator: ', ' });
  if (datum.size > 0 && type.max === 1) return text;
  return type.value ? `{${text}}` : `[${text}]`;
}

/** A whole column as ovn-nbctl prints it with `--data=bare`. */
export function bareDatum(type: DatumType, datum: Datum): string {
  return joinEntries(type, datum, { print: bareAtom, separator: ' ' });
}

/**
 * A string as ovn-nbctl prints it: bare when it is one word that looks like nothing else, else as
 * a JSON string.
 */
export function printString(text: string): string {
  const isWord = /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(text);
  const looksLikeElse = text === 'true' || text === 'false' || isUuid(text);
  return isWord && !looksLikeElse ? text : JSON.stringify(text);
}

interface Style {
  readonly print: (kind: BaseType['kind'], atom: Atom) => string;
  readonly separator: string;
}

function joinEntries({ key, value }: DatumType, datum: Datum, { print, separator }: Style): string {
  const texts = [...datum].map(([one, other]) =>
    value && other !== undefined
      ? `${print(key.kind, one)}=${print(value.kind, other)}`
      : print(key.kind, one),
  );
  return texts.join(separator);
}
