import type { CommandDefinition } from './command-definition.ts';
import { positionsOf } from './positions.ts';

type Data = Readonly<Record<string, unknown>>;

/** A command as arguments after `ovn-nbctl`: options, then its name, then its arguments. */
export function printArguments(definition: CommandDefinition, command: object): string[] {
  const data: Data = Object.fromEntries(Object.entries(command));
  return [
    ...printOptions(definition, data),
    definition.name,
    ...(definition.syntax?.print({ ...data, type: definition.type }) ??
      printPositions(definition, data)),
  ];
}

function printOptions({ parameters }: CommandDefinition, data: Data): string[] {
  return Object.entries(parameters).flatMap(([name, { place }]) => {
    const value = data[name];
    if (!('option' in place)) return [];
    if (value === true) return [`--${place.option}`];
    return typeof value === 'string' ? [`--${place.option}=${value}`] : [];
  });
}

function printPositions(definition: CommandDefinition, data: Data): string[] {
  const { required, optional, rest } = positionsOf(definition);
  const single = [...required, ...optional].map((name) => data[name]);
  const others = rest === undefined ? [] : data[rest];
  return [
    ...single.filter((value) => value !== undefined),
    ...(Array.isArray(others) ? others : []),
  ].map(String);
}
