import type { Column } from '@ovn-console/ovsdb/schema';
import type { Atom } from '../../nbctl/values/atom.ts';
import { datumOf } from '../../nbctl/values/datum.ts';
import { describeType } from '../../nbctl/values/describe-type.ts';
import { inStringMapOrder } from '../../nbctl/string-map.ts';
import { atomTree, compactJson, type JsonTree } from '../../nbctl/values/value-json.ts';

/** What is added to a column, and how many elements it would have then. */
interface Addition {
  readonly added: readonly Atom[];
  readonly count: number;
}

/**
 * What a server answers when elements are put into a column that can hold one at most, as
 * ovn-nbctl shows it; undefined when it can be done.
 */
export function storeError(
  type: Column & { readonly name: string },
  { added, count }: Addition,
): string | undefined {
  const { min, max, name } = type;
  if (max === 'unlimited') return undefined;
  const elements = inServerOrder(added);
  const set: JsonTree = ['"set"', elements.map((element) => atomTree(type.key.kind, element))];
  if (min === 1 && max === 1) {
    const details = `Type mismatch: "insert" operator may not be applied to column ${name} of type ${type.key.kind}.`;
    return serverError('syntax error', details, [JSON.stringify(name), '"insert"', set]);
  }
  if (elements.length > max) {
    const details = `set must have ${min} to ${max} members but ${elements.length} are present`;
    return serverError('syntax error', details, set);
  }
  if (count <= max) return undefined;
  const details = `Attempted to store ${count} elements in ${describeType(type)}.`;
  return serverError('constraint violation', details);
}

/** The order in which ovn-nbctl sends them: for strings that of its hash table. */
function inServerOrder(added: readonly Atom[]): Atom[] {
  const sorted = [...datumOf(added.map((element) => [element, undefined])).keys()];
  const texts = sorted.filter((element) => typeof element === 'string');
  if (texts.length < sorted.length) return sorted;
  return inStringMapOrder(texts.map((text) => [text, text] as const)).map(([text]) => text);
}

function serverError(error: string, details: string, syntax?: JsonTree): string {
  const parts = { details, error, ...(syntax && { syntax: compactJson(syntax) }) };
  return `transaction error: ${JSON.stringify(parts)}`;
}
