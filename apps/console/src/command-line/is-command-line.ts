import {
  argumentUsage,
  definitionNamed,
  type AnyCommandDefinition,
} from '@ovn-console/ovn/commands';

/**
 * Whether what was typed into the palette is meant for ovn-nbctl rather than a name to look for:
 * it begins with the program's name, an option, or the name of a command and more.
 */
export function isCommandLine(text: string): boolean {
  const [, first = '', rest = ''] = /^\s*(\S+)([\s\S]*)$/u.exec(text) ?? [];
  if (first === '') return false;
  if (first.startsWith('--') || first.startsWith('#')) return true;
  if (/^(?:\S*\/)?ovn-nbctl(?:-ts)?$/u.test(first)) return true;
  if (/^(?:sudo|\$|[A-Z_]+=\S*)$/u.test(first)) return /\bovn-nbctl\b/u.test(rest);
  const definition = definitionNamed(first);
  if (!definition) return false;
  // What reads without an argument (`show`) is complete; other names may be the beginning of one.
  return rest !== '' || (definition.isReading === true && takesNothing(definition));
}

function takesNothing(definition: AnyCommandDefinition): boolean {
  return argumentUsage(definition).every((argument) => argument.startsWith('['));
}
