import type { CommandDefinition } from './command-definition.ts';

/** The properties that are said as arguments, in their order, and how many arguments they take. */
export interface Positions {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** The property that takes all arguments that are left. */
  readonly rest: string | undefined;
  readonly minimum: number;
  readonly maximum: number;
}

export function positionsOf({ parameters, syntax }: CommandDefinition): Positions {
  const places = Object.entries(parameters).map(([name, { place }]) => ({ name, place }));
  const named = (kind: string): string[] =>
    places.filter(({ place }) => place.kind === kind).map(({ name }) => name);
  const [required, optional] = [named('argument'), named('optionalArgument')];
  const [rest] = named('restArguments');
  const least = places.reduce(
    (sum, { place }) => sum + (place.kind === 'restArguments' ? place.minimum : 0),
    required.length,
  );
  const most = rest === undefined ? required.length + optional.length : Infinity;
  return {
    required,
    optional,
    rest,
    minimum: syntax?.minimum ?? least,
    maximum: syntax?.maximum ?? most,
  };
}
