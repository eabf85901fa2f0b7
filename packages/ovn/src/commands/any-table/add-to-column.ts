import type { Column, Row } from '@ovn-console/ovsdb/schema';
import { InvalidCommandError } from '../../errors.ts';
import type { Atom } from '../../nbctl/values/atom.ts';
import { datumOf, datumOfValue, valueOfDatum, type Datum } from '../../nbctl/values/datum.ts';
import { parseDatum } from '../../nbctl/values/parse-datum.ts';
import type { Draft, Target } from '../../planning/draft.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag, restArguments } from '../definition/parameter.ts';
import { setEntries } from './assignment.ts';
import { inColumn, symbolsOf } from './column-argument.ts';
import { editedColumn, type EditedColumn } from './edited-column.ts';
import { columnNamed, columnType, tableNamed } from './names.ts';
import { isReferenceSet, referencesIn } from './reference-set.ts';
import { storeError } from './store-error.ts';

/** `add TABLE RECORD COLUMN [KEY=]VALUE…`. */
export const addToColumn = defineCommand({
  type: 'addToColumn',
  name: 'add',
  summary: 'add VALUEs (or KEY=VALUE pairs) to COLUMN in RECORD of TABLE',
  parameters: {
    table: argument('TABLE'),
    record: argument('RECORD'),
    column: argument('COLUMN'),
    values: restArguments('[KEY=]VALUE', {}, 1),
    ifExists: flag('if-exists'),
  },
  prepare({ table, column }, draft) {
    columnNamed(draft, tableNamed(draft, table), column);
  },
  plan(command, draft) {
    const edited = editedColumn(command, draft);
    if (edited) add(edited, command.values);
  },
});

function add(addition: EditedColumn, values: readonly string[]): void {
  const { draft, target, column } = addition;
  const type = columnType(draft, target.table, column);
  const some: Column = { ...type, min: 1, max: 'unlimited' };
  const added = values.flatMap((text) => [
    ...inColumn(draft, 'values', () => parseDatum(some, text, symbolsOf(draft))),
  ]);
  // What is said first stays.
  const datum = datumOf(added.toReversed());
  if (isReferenceSet(type)) {
    const references = referencesIn(datum);
    draft.changeReferences(target, column, {
      added: references,
      removed: new Set(),
      isSettled: true,
    });
  } else if (type.value) {
    addEntries(addition, datum);
  } else {
    const elements = added.map(([element]) => element);
    addElements(addition, type, elements);
  }
}

/** ovn-nbctl writes over an entry that is there only as the last command of a batch. */
function addEntries({ draft, target, column }: EditedColumn, datum: Datum): void {
  const old = datumOfValue(rowOf(draft, target)?.[column]);
  const entries = [...datum].filter(([key]) => draft.isLastCommand || !old.has(key));
  for (const key of datum.keys()) draft.expectEntry(target, column, String(key));
  setEntries(draft, target, { column, entries });
}

function addElements(
  { draft, target, column }: EditedColumn,
  type: Column,
  added: readonly Atom[],
): void {
  const old = datumOfValue(rowOf(draft, target)?.[column]);
  const all = datumOf([...old.keys(), ...added].map((element) => [element, undefined]));
  const isTooMany = type.max !== 'unlimited' && all.size > type.max;
  if (draft.isLastCommand) {
    // Only now ovn-nbctl leaves it to the server to count.
    const problem = storeError({ ...type, name: column }, { added, count: all.size });
    if (problem !== undefined) throw new InvalidCommandError(problem, draft.fault('values'));
  } else if (isTooMany) {
    const message = `"add" operation would put ${all.size} values in column ${column} of table ${target.table} but the maximum number is ${type.max}`;
    throw new InvalidCommandError(message, draft.fault('values'));
  }
  const values = { [column]: valueOfDatum(type, all) };
  if (type.shape === 'set') draft.mutateColumns(target, values);
  else draft.replaceColumns(target, values);
}

function rowOf(draft: Draft, { table, uuid }: Target): Row | undefined {
  return draft.anyTable(table).get(uuid);
}
