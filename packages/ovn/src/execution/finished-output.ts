import type { Uuid } from '@ovn-console/ovsdb/schema';
import type { Output, OutputCell, OutputTable } from '../commands/definition/output.ts';

/** What a command prints: text as it is, or a table in the format that was asked for. */
export type FinishedOutput = { readonly text: string } | { readonly table: OutputTable };

/** Output of a plan with the UUIDs of rows that the transaction inserted. */
export function finishOutput(output: Output, uuidOf: (newRow: Uuid) => Uuid): FinishedOutput {
  if (output.table) {
    const rows = output.table.rows.map((cells) => cells.map((cell) => finishCell(cell, uuidOf)));
    return { table: { ...output.table, rows } };
  }
  const parts = output.parts.map((part) => (typeof part === 'string' ? part : uuidOf(part.newRow)));
  return { text: parts.join('') };
}

function finishCell(cell: OutputCell, uuidOf: (newRow: Uuid) => Uuid): OutputCell {
  if (typeof cell === 'string') return cell;
  const { key, value } = cell.column;
  if (key.kind !== 'uuid' && value?.kind !== 'uuid') return cell;
  return { ...cell, value: finishValue(cell.value, uuidOf) };
}

function finishValue(value: unknown, uuidOf: (newRow: Uuid) => Uuid): unknown {
  if (typeof value === 'string') return uuidOf(value);
  return Array.isArray(value) ? value.map((element) => finishValue(element, uuidOf)) : value;
}
