import { NotYet } from '../../planning/not-yet.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, restArguments } from '../definition/parameter.ts';
import { readColumnName } from './column-argument.ts';
import { isSatisfied } from './condition.ts';
import { lookUpRecord } from './find-record.ts';
import { tableNamed } from './names.ts';

/** `wait-until TABLE RECORD [COLUMN[:KEY]=VALUE]…`: until the row is there, and all conditions hold. */
export const waitUntil = defineCommand({
  type: 'waitUntil',
  name: 'wait-until',
  summary: 'wait until RECORD of TABLE satisfies CONDITIONs',
  parameters: {
    table: argument('TABLE'),
    record: argument('RECORD'),
    conditions: restArguments('COLUMN[:KEY]=VALUE'),
  },
  isReading: true,
  prepare({ table: name, conditions }, draft) {
    const table = tableNamed(draft, name);
    for (const text of conditions) readColumnName(draft, table, text);
  },
  plan({ table: name, record, conditions }, draft) {
    const table = tableNamed(draft, name);
    const uuid = lookUpRecord(draft, { table, record });
    const row = uuid === undefined ? undefined : draft.anyTable(table).get(uuid);
    if (!row || !conditions.every((text) => isSatisfied(draft, row, { table, text }))) {
      throw new NotYet(draft.fault('conditions'));
    }
  },
});
