import type { ParameterFacts, Place } from '../../commands/definition/parameter.ts';
import { commandGroups, type AnyCommandDefinition } from '../../commands/registry.ts';
import type { CompletionItem } from './completion.ts';

type OptionPlace = Extract<Place, { readonly option: string }>;

interface Option {
  readonly place: OptionPlace;
  readonly facts: ParameterFacts;
  /** The commands that have it. */
  readonly commands: readonly string[];
}

/** Options of the command, or of any while none is said, that are not said yet. */
export function optionItems(about: {
  readonly typed: string;
  readonly options: readonly string[];
  readonly definition: AnyCommandDefinition | undefined;
}): CompletionItem[] {
  const said = about.options.map((option) => option.split('=')[0]);
  return [...optionsOf(about.definition).values()].flatMap(({ place, commands }) => {
    const name = `--${place.option}`;
    if (!name.startsWith(about.typed) || said.includes(name)) return [];
    const takesValue = place.kind === 'option' && !place.isValueOptional;
    return {
      kind: 'option',
      label: takesValue ? `${name}=${place.metavar}` : name,
      insert: takesValue ? `${name}=` : `${name} `,
      usage: commands.join(', '),
    };
  });
}

/** What may be known of an option's value. */
export function optionValueFacts(
  name: string,
  definition: AnyCommandDefinition | undefined,
): ParameterFacts | undefined {
  return optionsOf(definition).get(name)?.facts;
}

function optionsOf(definition: AnyCommandDefinition | undefined): Map<string, Option> {
  const definitions = definition ? [definition] : commandGroups().flatMap(([, group]) => group);
  const options = new Map<string, Option>();
  for (const { name, parameters } of definitions) {
    for (const { place, facts } of Object.values(parameters)) {
      if (!('option' in place)) continue;
      const known = options.get(place.option);
      const commands = [...(known?.commands ?? []), name];
      options.set(place.option, { place, facts: known?.facts ?? facts, commands });
    }
  }
  return options;
}
