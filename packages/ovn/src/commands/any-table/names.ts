import { column, type Column, type Table } from '@ovn-console/ovsdb/schema';
import { InvalidCommandError } from '../../errors.ts';
import { declaredTable, type Draft } from '../../planning/draft.ts';
import type { NorthboundTable } from '../../planning/northbound-view.ts';
import { northbound } from '../../schema/northbound/database.ts';
import { resolveName } from './resolve-name.ts';

const tableNames = northbound.tables.map(({ name }) => name);

/**
 * The table that a command names, maybe in short.
 * @throws InvalidCommandError when there is none, several, or the server lacks it.
 */
export function tableNamed(draft: Draft, text: string): NorthboundTable {
  const served = tableNames.filter((name) => draft.has(name));
  const resolution = resolveName(served, text);
  if (resolution.kind === 'found') return declaredTable(resolution.name).name;
  if (resolution.kind === 'ambiguous') {
    const message = `"${text}" matches multiple table names: ${resolution.names.join(', ')}`;
    throw new InvalidCommandError(message, draft.fault('table'));
  }
  const table = declaredTableNamed(text);
  if (table !== undefined) draft.require({ table }, 'table');
  throw new InvalidCommandError(`unknown table "${text}"`, draft.fault('table'));
}

/** The table that is meant if the server has all there are. */
export function declaredTableNamed(text: string): NorthboundTable | undefined {
  const resolution = resolveName(tableNames, text);
  return resolution.kind === 'found' ? declaredTable(resolution.name).name : undefined;
}

/**
 * The column that a command names, maybe in short.
 * @throws InvalidCommandError when there is none, several, or the server lacks it.
 */
export function columnNamed(draft: Draft, table: NorthboundTable, text: string): string {
  const resolution = resolveName(columnNames(draft, table), text);
  if (resolution.kind === 'found') return resolution.name;
  if (resolution.kind === 'ambiguous') {
    const names = resolution.names.join(', ');
    const message = `${table} contains more than one column whose name matches "${text}": ${names}`;
    throw new InvalidCommandError(message, draft.fault(text));
  }
  const absent = resolveName(Object.keys(declaredTable(table).columns), text);
  if (absent.kind === 'found') draft.require({ table, column: absent.name }, text);
  const message = `${table} does not contain a column whose name matches "${text}"`;
  throw new InvalidCommandError(message, draft.fault(text));
}

/** The columns that the server has, in ovn-nbctl's order: that of their names. */
export function columnNames(draft: Draft, table: NorthboundTable): string[] {
  const names = Object.keys(declaredTable(table).columns).toSorted();
  return names.filter((name) => draft.has(table, name));
}

/** Whether the UUID of a row is meant, which is no column. */
export function isUuidColumn(text: string): boolean {
  return text.toLowerCase() === '_uuid';
}

const uuidType = column.uuid();

/** What a column can hold, on this server; `_uuid` too. */
export function columnType(draft: Draft, table: NorthboundTable, name: string): Column {
  if (name === '_uuid') return uuidType;
  const { columns }: Table = declaredTable(table);
  const type = columns[name];
  if (!type) throw new TypeError(`${table} has no column "${name}"`);
  const served = draft.servedType(table, name);
  if (!served || isMany(served) !== isMany(type) || served.key.kind !== type.key.kind) return type;
  const { key, value, min, max } = served;
  return { ...type, key, min, max, ...(type.value && value && { value }) };
}

function isMany({ max }: Pick<Column, 'max'>): boolean {
  return max === 'unlimited' || max > 1;
}
