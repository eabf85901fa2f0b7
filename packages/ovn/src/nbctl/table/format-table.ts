import { formatAligned } from './format-aligned.ts';
import { formatCsv } from './format-csv.ts';
import { formatHtml } from './format-html.ts';
import { formatJson } from './format-json.ts';
import { formatList } from './format-list.ts';
import type { OutputTable } from '../../commands/definition/output.ts';
import type { TableStyle } from './table-style.ts';

/**
 * A table as ovn-nbctl prints it, byte for byte. `isFirst`: an earlier command of the same run has
 * printed none, so that no blank line comes before.
 */
export function formatTable(table: OutputTable, style: TableStyle, isFirst: boolean): string {
  const separator = isFirst ? '' : '\n';
  switch (style.format) {
    case 'table':
      return separator + formatAligned(table, style);
    case 'list':
      return separator + formatList(table, style);
    case 'csv':
      return separator + formatCsv(table, style);
    case 'html':
      return formatHtml(table, style);
    case 'json':
      return formatJson(table, style);
  }
}
