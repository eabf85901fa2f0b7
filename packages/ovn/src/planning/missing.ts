import { since } from '../schema/northbound/since.ts';

/** What to say of a table or column that the server lacks. */
export function missingMessage({ table, column }: { table: string; column?: string }): string {
  const version = since[column === undefined ? table : `${table}.${column}`] ?? since[table];
  const what = column === undefined ? `the table ${table}` : `the column ${column} in ${table}`;
  const needs = version === undefined ? 'a newer OVN' : `OVN ${version} or newer`;
  return `this server's OVN_Northbound lacks ${what}: needs ${needs}`;
}
