import type { Column } from '@ovn-console/ovsdb/schema';
import { InvalidCommandError } from '../../errors.ts';
import type { Atom } from '../../nbctl/values/atom.ts';
import { datumOf, datumOfValue, valueOfDatum, type Datum } from '../../nbctl/values/datum.ts';
import { parseDatum } from '../../nbctl/values/parse-datum.ts';
import { ValueTextError } from '../../nbctl/values/value-text-error.ts';
import type { Draft } from '../../planning/draft.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag, restArguments } from '../definition/parameter.ts';
import { inColumn, symbolsOf } from './column-argument.ts';
import { editedColumn, type EditedColumn } from './edited-column.ts';
import { columnNamed, columnType, tableNamed } from './names.ts';
import { isReferenceSet, referencesIn } from './reference-set.ts';

/** `remove TABLE RECORD COLUMN KEY|VALUE|KEY=VALUE…`. */
export const removeFromColumn = defineCommand({
  type: 'removeFromColumn',
  name: 'remove',
  summary: 'remove VALUEs (or KEYs, or KEY=VALUE pairs) from COLUMN in RECORD of TABLE',
  parameters: {
    table: argument('TABLE'),
    record: argument('RECORD'),
    column: argument('COLUMN'),
    values: restArguments('KEY|VALUE|KEY=VALUE', {}, 1),
    ifExists: flag('if-exists'),
  },
  prepare({ table, column }, draft) {
    columnNamed(draft, tableNamed(draft, table), column);
  },
  plan(command, draft) {
    const edited = editedColumn(command, draft);
    if (!edited) return;
    const type = columnType(draft, edited.target.table, edited.column);
    remove(
      edited,
      command.values.map((text) => readRemoved(draft, type, text)),
    );
  },
});

/** Elements; for a map keys (with `undefined`) or pairs, of which both must be right. */
function readRemoved(draft: Draft, type: Column, text: string): Datum {
  const some: Column = { ...type, min: 1, max: 'unlimited' };
  const { value, ...keys } = some;
  const read = (what: Omit<Column, 'value'>): Datum => parseDatum(what, text, symbolsOf(draft));
  if (!value) return inColumn(draft, 'values', () => read(some));
  try {
    return read(some);
  } catch (error) {
    if (!(error instanceof ValueTextError)) throw error;
    return inColumn(draft, 'values', () => read(keys));
  }
}

function remove({ draft, target, column }: EditedColumn, removed: readonly Datum[]): void {
  const { table, uuid } = target;
  const type = columnType(draft, table, column);
  if (isReferenceSet(type)) {
    const references = referencesIn(datumOf(removed.flatMap((datum) => [...datum])));
    return draft.changeReferences(target, column, {
      added: new Set(),
      removed: references,
      isSettled: true,
    });
  }
  const old = datumOfValue(draft.anyTable(table).get(uuid)?.[column]);
  const kept = datumOf([...old].filter((entry) => !removed.some((datum) => isIn(datum, entry))));
  if (kept.size < type.min) {
    const elements = type.value ? 'pairs' : 'values';
    const message = `"remove" operation would put ${kept.size} ${elements} in column ${column} of table ${table} but the minimum number is ${type.min}`;
    throw new InvalidCommandError(message, draft.fault('values'));
  }
  if (kept.size === old.size) return;
  const values = { [column]: valueOfDatum(type, kept) };
  if (type.shape === 'set' || type.shape === 'map') draft.mutateColumns(target, values);
  else draft.replaceColumns(target, values);
}

function isIn(datum: Datum, [key, value]: readonly [Atom, Atom | undefined]): boolean {
  if (!datum.has(key)) return false;
  const wanted = datum.get(key);
  return wanted === undefined || wanted === value;
}
