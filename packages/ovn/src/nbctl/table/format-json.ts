import { compactJson, prettyJson, type JsonTree } from '../values/value-json.ts';
import type { OutputTable } from '../../commands/definition/output.ts';
import { cellJson } from './cell.ts';
import type { TableStyle } from './table-style.ts';

/** `--format=json`: an object with `data` and `headings`, always with headings. */
export function formatJson({ columns, rows }: OutputTable, { pretty }: TableStyle): string {
  const headings = columns.map((heading) => JSON.stringify(heading));
  const data = rows.map((cells) => cells.map(cellJson));
  return pretty ? prettyObject(data, headings) : compactObject(data, headings);
}

function compactObject(data: JsonTree, headings: JsonTree): string {
  return `{"data":${compactJson(data)},"headings":${compactJson(headings)}}\n`;
}

function prettyObject(data: JsonTree, headings: JsonTree): string {
  return `{\n  "data": ${prettyJson(data, 1)},\n  "headings": ${prettyJson(headings, 1)}}\n`;
}
