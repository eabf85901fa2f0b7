import type { BaseType } from '@ovn-console/ovsdb/schema';
import type { Atom } from './atom.ts';
import type { Datum, DatumType } from './datum.ts';
import { formatExactReal } from './format-real.ts';

/** JSON without objects: a leaf is the JSON text of a string, number or boolean. */
export type JsonTree = string | readonly JsonTree[];

/** A column's value as RFC 7047 §5.1 writes it; a single element without a set around it. */
export function datumTree({ key, value }: DatumType, datum: Datum): JsonTree {
  if (value) {
    const pairs = [...datum].map(([one, other]) => [
      atomTree(key.kind, one),
      atomTree(value.kind, other ?? ''),
    ]);
    return ['"map"', pairs];
  }
  const elements = [...datum.keys()].map((atom) => atomTree(key.kind, atom));
  const [first] = elements;
  return first !== undefined && elements.length === 1 ? first : ['"set"', elements];
}

/** One line, without spaces. */
export function compactJson(tree: JsonTree): string {
  return typeof tree === 'string' ? tree : `[${tree.map(compactJson).join(',')}]`;
}

/** One element on each line, as `--pretty` of ovn-nbctl(8) has it; continues a line. */
export function prettyJson(tree: JsonTree, depth: number): string {
  if (typeof tree === 'string') return tree;
  const indent = '  '.repeat(depth + 1);
  const lines = tree.map((element) => `\n${indent}${prettyJson(element, depth + 1)}`);
  return `[${lines.join(',')}]`;
}

/** One element as RFC 7047 §5.1 writes it. */
export function atomTree(kind: BaseType['kind'], atom: Atom): JsonTree {
  if (typeof atom === 'string') {
    return kind === 'uuid' ? ['"uuid"', JSON.stringify(atom)] : JSON.stringify(atom);
  }
  return kind === 'real' && typeof atom === 'number' ? formatExactReal(atom) : String(atom);
}
