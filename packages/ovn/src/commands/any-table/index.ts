import { addToColumn } from './add-to-column.ts';
import { clearColumns } from './clear-columns.ts';
import { comment } from './comment.ts';
import { createRecord } from './create-record.ts';
import { destroyRecords } from './destroy-records.ts';
import { findRecords } from './find-records.ts';
import { getColumns } from './get-columns.ts';
import { listRecords } from './list-records.ts';
import { removeFromColumn } from './remove-from-column.ts';
import { setColumns } from './set-columns.ts';
import { waitUntil } from './wait-until.ts';

/** In the order in which help lists them. */
export const anyTableCommands = {
  listRecords,
  findRecords,
  getColumns,
  setColumns,
  addToColumn,
  removeFromColumn,
  clearColumns,
  createRecord,
  destroyRecords,
  waitUntil,
  comment,
};
