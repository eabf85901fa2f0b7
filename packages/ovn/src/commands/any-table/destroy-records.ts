import { InvalidCommandError } from '../../errors.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag, restArguments } from '../definition/parameter.ts';
import { findRecord, lookUpRecord } from './find-record.ts';
import { tableNamed } from './names.ts';

/** `destroy TABLE [RECORD]…`. */
export const destroyRecords = defineCommand({
  type: 'destroyRecords',
  name: 'destroy',
  summary: 'delete RECORDs from TABLE',
  parameters: {
    table: argument('TABLE'),
    records: restArguments('RECORD'),
    ifExists: flag('if-exists'),
    all: flag('all'),
  },
  prepare({ table }, draft) {
    tableNamed(draft, table);
  },
  plan({ table: name, records, ifExists, all }, draft) {
    const table = tableNamed(draft, name);
    const refuse = (message: string): never => {
      throw new InvalidCommandError(message, draft.fault('all'));
    };
    if (all && records.length > 0) {
      refuse('--all and records argument should not be specified together');
    }
    if (all && ifExists) refuse('--all and --if-exists should not be specified together');
    if (!all && records.length === 0) {
      const message = 'either --all or records argument should be specified';
      draft.warn({ module: 'db_ctl_base', message });
    }
    const find = ifExists ? lookUpRecord : findRecord;
    for (const { _uuid: uuid } of all ? [...draft.anyTable(table).rows()] : []) {
      draft.delete({ table, uuid, field: 'records' });
    }
    for (const record of records) {
      const uuid = find(draft, { table, record, field: 'records' });
      if (uuid !== undefined) draft.delete({ table, uuid, field: 'records' });
    }
  },
});
