import type { OutputTable } from '../../commands/definition/output.ts';
import { cellText } from './cell.ts';
import type { TableStyle } from './table-style.ts';

/** `--format=html`: every UUID is a link to the row that has it, shortened to eight digits. */
export function formatHtml(table: OutputTable, style: TableStyle): string {
  const headings = table.columns;
  const rows = table.rows
    .map((cells) => cells.map((cell) => cellText(cell, style)))
    .map((cells) => formatRow(cells.map((cell, index) => formatCell(headings[index], cell))));
  const top = style.headings
    ? [formatRow(headings.map((text) => element('th', linked(text))))]
    : [];
  return `<table border=1>\n${[...top, ...rows].join('')}</table>\n`;
}

function formatRow(cells: readonly string[]): string {
  return `  <tr>\n${cells.join('')}  </tr>\n`;
}

function formatCell(heading: string | undefined, text: string): string {
  if (heading !== '_uuid') return element('td', linked(text));
  return element('td', `<a name="${escape(text)}">${escape(text.slice(0, 8))}</a>`);
}

function element(name: 'td' | 'th', content: string): string {
  return `    <${name}>${content}</${name}>\n`;
}

const uuidPattern = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;

function linked(text: string): string {
  const parts = text.split(uuidPattern).map((part, index) =>
    // Every other part is what the pattern has found.
    index % 2 === 1 ? `<a href="#${part}">${part.slice(0, 8)}</a>` : escape(part),
  );
  return parts.join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
