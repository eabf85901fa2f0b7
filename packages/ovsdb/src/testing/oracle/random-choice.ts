import * as fc from 'fast-check';
import type { Replica } from '../../replica/replica.ts';
import type { ServerSchema, ServerTable } from '../../schema/server-schema.ts';
import type { Condition } from '../../transaction/operation.ts';
import { conditionOn } from './random-operation.ts';
import { resolveConditions, rowsIn } from './row-pick.ts';
import type { Template } from './row-pick.ts';

interface TableChoiceTemplate {
  readonly columns?: readonly string[];
  readonly where?: readonly Template[];
}

/** A choice of tables, columns and rows; rows that it names are picked when it is made. */
export type ChoiceTemplate = Readonly<Record<string, TableChoiceTemplate | undefined>>;

/** What is chosen of a table, as `TablesOf` has it. */
interface Chosen {
  readonly columns?: readonly string[];
  readonly where?: readonly Condition[];
}

export type Choice = Readonly<Record<string, Chosen>>;

/** Any choice from a database. */
export function choiceFrom(schema: ServerSchema): fc.Arbitrary<ChoiceTemplate> {
  const tables = [...schema.tables.values()];
  const choices = tables.map((table) => [table.name, choiceFromTable(table)] as const);
  return fc.record(Object.fromEntries(choices), { requiredKeys: [] });
}

function choiceFromTable(table: ServerTable): fc.Arbitrary<TableChoiceTemplate> {
  const columns = fc.subarray([...table.columns.keys()]);
  const where = fc.array(conditionOn(table, { flaws: false }), { maxLength: 3 });
  return fc.record({ columns, where }, { requiredKeys: [] });
}

/** Turns a template into a choice, with rows of the replica in the place of picks. */
export function resolveChoice(template: ChoiceTemplate, replica: Replica): Choice {
  const rowsOf = rowsIn(replica);
  return Object.fromEntries(
    Object.entries(template).map(([table, { columns, where } = {}]) => [
      table,
      { ...(columns && { columns }), ...(where && { where: resolveConditions(where, rowsOf) }) },
    ]),
  );
}
