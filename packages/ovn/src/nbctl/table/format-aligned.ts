import type { OutputTable } from '../../commands/definition/output.ts';
import { cellText } from './cell.ts';
import type { TableStyle } from './table-style.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** `--format=table`: one line for each row, columns aligned by bytes. */
export function formatAligned(table: OutputTable, style: TableStyle): string {
  const headings = table.columns;
  const rows = table.rows.map((cells) => cells.map((cell) => cellText(cell, style)));
  const widths = headings.map((heading, index) => {
    const needed = Math.max(0, ...rows.map((row) => byteLength(row[index] ?? '')));
    const width = style.maxColumnWidth > 0 ? Math.min(needed, style.maxColumnWidth) : needed;
    return style.headings ? Math.max(width, byteLength(heading)) : width;
  });
  const rules = widths.map((width) => '-'.repeat(width));
  const lines = style.headings ? [headings, rules, ...rows] : rows;
  return lines.map((cells) => formatLine(cells, widths)).join('');
}

function formatLine(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((cell, index) => fit(cell, widths[index] ?? 0));
  return `${padded.join(' ').replace(/ +$/, '')}\n`;
}

function fit(text: string, width: number): string {
  const bytes = encoder.encode(text);
  if (bytes.length > width) return decoder.decode(bytes.subarray(0, width));
  return text + ' '.repeat(width - bytes.length);
}

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
