import { usageOf } from '../../commands/definition/usage.ts';
import { commandGroups, type AnyCommandDefinition } from '../../commands/registry.ts';
import type { CompletionItem } from './completion.ts';

/** Commands whose name begins so, then those that contain it, that take the options said before. */
export function commandItems(typed: string, options: readonly string[]): CompletionItem[] {
  const wanted = typed.toLowerCase();
  const all = commandGroups().flatMap(([, definitions]) => definitions);
  const fitting = all.filter((definition) => options.every((option) => has(definition, option)));
  return [
    ...fitting.filter(({ name }) => name.startsWith(wanted)),
    ...fitting.filter(({ name }) => name.indexOf(wanted) > 0),
  ].map(commandItem);
}

function commandItem(definition: AnyCommandDefinition): CompletionItem {
  const { name, summary } = definition;
  return { kind: 'command', label: name, insert: `${name} `, usage: usageOf(definition), summary };
}

function has({ parameters }: AnyCommandDefinition, option: string): boolean {
  const [name] = option.slice(2).split('=');
  return Object.values(parameters).some(({ place }) => 'option' in place && place.option === name);
}
