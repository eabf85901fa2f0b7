import * as fc from 'fast-check';
import type { BaseType } from '../../schema/column.ts';
import type { ServerColumn, ServerSchema, ServerTable } from '../../schema/server-schema.ts';
import { valueOf } from './random-value.ts';

type WireRows = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
/** Table name to row updates by UUID. */
export type WireContents = Readonly<Record<string, WireRows | undefined>>;

/** Rows of any tables, as they travel; columns may be left out. */
export function wireContents(schema: ServerSchema): fc.Arbitrary<WireContents> {
  const tables = [...schema.tables.values()].map((table) => [table.name, rowsOf(table)] as const);
  return fc.record(Object.fromEntries(tables), { requiredKeys: [] });
}

function rowsOf(table: ServerTable): fc.Arbitrary<WireRows> {
  const columns = [...table.columns.values()].map(
    (column) => [column.name, valueOf(withoutReferences(column))] as const,
  );
  const row = fc.record(Object.fromEntries(columns), { requiredKeys: [] });
  return fc.dictionary(fc.uuid(), row, { maxKeys: 4, noNullPrototype: true });
}

function withoutReferences({ key, value, ...column }: ServerColumn): ServerColumn {
  return { ...column, key: plain(key), ...(value && { value: plain(value) }) };
}

function plain({ referenceTable: _table, referenceType: _type, ...type }: BaseType): BaseType {
  return type;
}

/** White space wherever JSON allows it. */
export function spacedOut(json: string): string {
  return json.replaceAll(/"(?:\\.|[^"\\])*"|[{}[\],:]/gs, (token) =>
    token.startsWith('"') ? token : `\t${token}\r\n `,
  );
}

/** The bytes of a text in pieces of those sizes, over and over. */
export function* pieces(text: string, sizes: readonly number[]): Generator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
