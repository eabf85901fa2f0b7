import type { Column, Table } from '@ovn-console/ovsdb/schema';
import { declaredTableNamed } from '../../commands/any-table/names.ts';
import { quoteArgument } from '../../commands/shell-quote.ts';
import { declaredTable } from '../../planning/draft.ts';
import type { NorthboundTable } from '../../planning/northbound-view.ts';
import { northbound } from '../../schema/northbound/database.ts';
import type { CompletionItem } from './completion.ts';
import { matching } from './matching.ts';

/** All tables, in the order of their names. */
export function tableItems(typed: string): CompletionItem[] {
  const names = northbound.tables.map(({ name }) => name).toSorted();
  return matching(names, typed).map((label) => ({ kind: 'table', label, insert: `${label} ` }));
}

/** The table that a command names, maybe in short. */
export function tableIn(args: readonly string[]): NorthboundTable | undefined {
  return args[0] === undefined ? undefined : declaredTableNamed(args[0]);
}

/**
 * Columns of a table where `metavar` says what is to be said of them, such as
 * `COLUMN[:KEY]=VALUE`; after the `=`, the values that a column can have.
 */
export function columnItems(
  table: NorthboundTable,
  metavar: string,
  typed: string,
): CompletionItem[] {
  const columns: Table['columns'] = declaredTable(table).columns;
  const equals = typed.indexOf('=');
  if (equals >= 0) return valueItems(columns[typed.slice(0, equals)], typed, equals);
  return matching(Object.keys(columns).toSorted(), typed).map((label) => {
    const column = columns[label];
    const next = column?.value && metavar.includes(':KEY') ? ':' : '=';
    const insert = `${label}${metavar.includes('=') ? next : ' '}`;
    return { kind: 'column', label, insert, ...(column && { summary: describe(column) }) };
  });
}

function valueItems(column: Column | undefined, typed: string, equals: number): CompletionItem[] {
  if (!column) return [];
  const { kind, enum: choices = [] } = column.key;
  const values = kind === 'boolean' ? ['true', 'false'] : choices.map(String);
  const prefix = typed.slice(0, equals + 1);
  return matching(values, typed.slice(equals + 1)).map((label) => ({
    kind: 'value',
    label,
    insert: `${prefix}${quoteArgument(label)} `,
  }));
}

/** What a column holds, in a few words. */
function describe({ shape, key, value }: Column): string {
  const element = key.referenceTable ?? key.kind;
  if (shape === 'map') return `map of ${element} to ${value?.referenceTable ?? value?.kind ?? ''}`;
  return shape === 'scalar' ? element : `${shape === 'set' ? 'set of' : 'optional'} ${element}`;
}
