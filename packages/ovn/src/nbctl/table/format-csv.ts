import type { OutputTable } from '../../commands/definition/output.ts';
import { cellText } from './cell.ts';
import type { TableStyle } from './table-style.ts';

/** `--format=csv`: comma-separated values (RFC 4180, but with line feeds alone). */
export function formatCsv(table: OutputTable, style: TableStyle): string {
  const headings = table.columns;
  const rows = table.rows.map((cells) => cells.map((cell) => cellText(cell, style)));
  const lines = style.headings ? [headings, ...rows] : rows;
  return lines.map((cells) => `${cells.map(formatCell).join(',')}\n`).join('');
}

function formatCell(text: string): string {
  return /[\n",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
