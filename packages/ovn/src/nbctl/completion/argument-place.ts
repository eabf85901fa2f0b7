import type { AnyCommandDefinition } from '../../commands/registry.ts';
import { argumentUsage } from '../../commands/definition/usage.ts';
import type { ParameterFacts } from '../../commands/definition/parameter.ts';
import { positionsOf } from '../../commands/definition/positions.ts';

/** What an argument of a command stands for. */
export interface ArgumentPlace {
  /** As help calls it: `SWITCH`. */
  readonly metavar: string;
  readonly facts: ParameterFacts;
}

/** What the argument with this index, from 0, stands for; undefined when there can be none. */
export function argumentPlace(
  definition: AnyCommandDefinition,
  index: number,
): ArgumentPlace | undefined {
  const { parameters, syntax } = definition;
  if (syntax) return placeInUsage(definition, index);
  const { required, optional, rest } = positionsOf(definition);
  const property = [...required, ...optional][index] ?? rest;
  const parameter = property === undefined ? undefined : parameters[property];
  if (!parameter || !('metavar' in parameter.place)) return undefined;
  return { metavar: parameter.place.metavar, facts: parameter.facts };
}

/** A command with a syntax of its own says in its usage what comes where. */
function placeInUsage(definition: AnyCommandDefinition, index: number): ArgumentPlace | undefined {
  const words = argumentUsage(definition).flatMap((usage) => usage.split(/\s+/u));
  const last = words.at(-1) ?? '';
  const word = words[index] ?? (last.includes('...') ? last : undefined);
  if (word === undefined) return undefined;
  const metavar = word.replaceAll(/[[\]]|\.\.\./gu, '');
  const entry = Object.entries(definition.parameters).find(
    ([property, { place }]) =>
      ('metavar' in place && place.metavar === metavar) ||
      property.toLowerCase() === metavar.toLowerCase(),
  );
  return { metavar, facts: entry?.[1].facts ?? {} };
}
