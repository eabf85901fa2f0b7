import type { OutputTable } from '../../commands/definition/output.ts';
import { cellText } from './cell.ts';
import type { TableStyle } from './table-style.ts';

/** `--format=list`: one line for each column, a blank line between rows. */
export function formatList(table: OutputTable, style: TableStyle): string {
  const rows = table.rows
    .map((cells) => cells.map((cell) => cellText(cell, style)))
    .map((cells) => cells.map((cell, index) => `${label(table, style, index)}${cell}\n`).join(''));
  return rows.join('\n');
}

function label({ columns }: OutputTable, { headings }: TableStyle, index: number): string {
  return headings ? `${(columns[index] ?? '').padEnd(20)}: ` : '';
}
