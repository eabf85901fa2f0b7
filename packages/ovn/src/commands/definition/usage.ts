import type { CommandDefinition } from './command-definition.ts';
import { positionsOf } from './positions.ts';

/** A command's options, name and arguments as help shows them: `[--may-exist] ls-add [SWITCH]`. */
export function usageOf(definition: CommandDefinition): string {
  return [...optionUsage(definition), definition.name, ...argumentUsage(definition)].join(' ');
}

/** The options of a command, each in brackets. */
export function optionUsage({ parameters }: CommandDefinition): string[] {
  return Object.values(parameters).flatMap(({ place }) => {
    if (place.kind === 'flag') return [`[--${place.option}]`];
    if (place.kind !== 'option') return [];
    const value = place.isValueOptional ? `[=${place.metavar}]` : `=${place.metavar}`;
    return [`[--${place.option}${value}]`];
  });
}

/** The arguments of a command; nested brackets where one needs the one before it. */
export function argumentUsage(definition: CommandDefinition): string[] {
  const { parameters, syntax } = definition;
  if (syntax) return syntax.usage === '' ? [] : [syntax.usage];
  const { required, optional, rest } = positionsOf(definition);
  const metavar = (name: string): string => {
    const place = parameters[name]?.place;
    return place && 'metavar' in place ? place.metavar : name;
  };
  const nested =
    optional.map((name) => `[${metavar(name)}`).join(' ') + ']'.repeat(optional.length);
  return [
    ...required.map(metavar),
    ...(nested === '' ? [] : [nested]),
    ...(rest === undefined ? [] : [`[${metavar(rest)}]...`]),
  ];
}
