import { declaredTable, type Draft } from '../../planning/draft.ts';
import type { NorthboundTable } from '../../planning/northbound-view.ts';
import type { CommandDefinition } from './command-definition.ts';
import type { Requirement } from './parameter.ts';

/**
 * Checks that the server has what the command, and each of its parameters that is given, needs.
 * @throws InvalidCommandError naming what is missing and the version of OVN that brought it.
 */
export function requireFor(definition: CommandDefinition, command: object, draft: Draft): void {
  for (const requirement of definition.requires ?? []) draft.require(read(requirement), 'type');
  for (const [property, { facts }] of Object.entries(definition.parameters)) {
    const isGiven = property in command && Reflect.get(command, property) !== undefined;
    if (facts.requires !== undefined && isGiven) draft.require(read(facts.requires), property);
  }
}

function read(requirement: Requirement): { table: NorthboundTable; column?: string } {
  const [table = '', column] = requirement.split('.');
  return { table: declaredTable(table).name, ...(column !== undefined && { column }) };
}
