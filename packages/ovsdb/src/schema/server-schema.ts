import { isArray, isObject } from '../codec/json.ts';
import type { JsonObject } from '../codec/json.ts';
import { ProtocolError } from '../errors.ts';
import type { BaseType } from './column.ts';

/** A database as a server describes it (`get_schema`, RFC 7047 §3.2 and §4.1.2). */
export interface ServerSchema {
  readonly name: string;
  /** Such as "7.0.0"; empty when the server gives none. */
  readonly version: string;
  readonly checksum?: string;
  readonly tables: ReadonlyMap<string, ServerTable>;
}

export interface ServerTable {
  readonly name: string;
  readonly isRoot: boolean;
  readonly maxRows?: number;
  readonly indexes: readonly (readonly string[])[];
  readonly columns: ReadonlyMap<string, ServerColumn>;
}

export interface ServerColumn {
  readonly name: string;
  readonly key: BaseType;
  readonly value?: BaseType;
  readonly min: number;
  readonly max: number | 'unlimited';
  readonly mutable: boolean;
  /** Not written to disk by the server. */
  readonly ephemeral: boolean;
}

/**
 * Reads the reply to `get_schema`, or a parsed `.ovsschema` file.
 * @throws ProtocolError when it is not a schema.
 */
export function parseServerSchema(json: unknown): ServerSchema {
  const schema = objectOf(json, 'schema');
  const tables = entriesOf(schema['tables'], 'tables').map(
    ([name, table]) => [name, parseTable(name, table)] as const,
  );
  return {
    name: stringOf(schema['name'], 'schema name'),
    version: typeof schema['version'] === 'string' ? schema['version'] : '',
    ...(typeof schema['cksum'] === 'string' && { checksum: schema['cksum'] }),
    tables: new Map(tables),
  };
}

function parseTable(name: string, json: unknown): ServerTable {
  const table = objectOf(json, `table ${name}`);
  const columns = entriesOf(table['columns'], `columns of ${name}`).map(
    ([columnName, column]) => [columnName, parseColumn(columnName, column)] as const,
  );
  return {
    name,
    isRoot: table['isRoot'] === true,
    ...(typeof table['maxRows'] === 'number' && { maxRows: table['maxRows'] }),
    indexes: arrayOf(table['indexes']).map((index) =>
      arrayOf(index).map((column) => stringOf(column, `index of ${name}`)),
    ),
    columns: new Map(columns),
  };
}

function parseColumn(name: string, json: unknown): ServerColumn {
  const column = objectOf(json, `column ${name}`);
  const type: JsonObject = isObject(column['type']) ? column['type'] : { key: column['type'] };
  return {
    name,
    key: parseBaseType(type['key']),
    ...(type['value'] !== undefined && { value: parseBaseType(type['value']) }),
    min: numberOf(type['min'], `min of ${name}`),
    max: type['max'] === 'unlimited' ? 'unlimited' : numberOf(type['max'], `max of ${name}`),
    mutable: column['mutable'] !== false,
    ephemeral: column['ephemeral'] === true,
  };
}

function parseBaseType(json: unknown): BaseType {
  const base: JsonObject = isObject(json) ? json : { type: json };
  const min = base['minInteger'] ?? base['minReal'] ?? base['minLength'];
  const max = base['maxInteger'] ?? base['maxReal'] ?? base['maxLength'];
  return {
    kind: kindOf(base['type']),
    ...(base['enum'] !== undefined && { enum: parseEnum(base['enum']) }),
    ...(typeof min === 'number' && { min }),
    ...(typeof max === 'number' && { max }),
    ...(typeof base['refTable'] === 'string' && {
      referenceTable: base['refTable'],
      referenceType: base['refType'] === 'weak' ? 'weak' : 'strong',
    }),
  };
}

function kindOf(json: unknown): BaseType['kind'] {
  switch (json) {
    case 'string':
    case 'integer':
    case 'real':
    case 'boolean':
    case 'uuid':
      return json;
    default:
      throw new ProtocolError(`schema: unknown type ${JSON.stringify(json)}`);
  }
}

function parseEnum(json: unknown): readonly (string | number)[] {
  const elements = isArray(json) && json[0] === 'set' ? arrayOf(json[1]) : [json];
  return elements.filter((element) => typeof element === 'string' || typeof element === 'number');
}

function objectOf(json: unknown, what: string): JsonObject {
  if (isObject(json)) return json;
  throw new ProtocolError(`schema: ${what} is not an object`);
}

function entriesOf(json: unknown, what: string): [string, unknown][] {
  return Object.entries(objectOf(json, what));
}

function arrayOf(json: unknown): readonly unknown[] {
  return isArray(json) ? json : [];
}

function stringOf(json: unknown, what: string): string {
  if (typeof json === 'string') return json;
  throw new ProtocolError(`schema: ${what} is not a string`);
}

/** `min` and `max` are 1 when they are not given (RFC 7047 §3.2). */
function numberOf(json: unknown, what: string): number {
  if (json === undefined) return 1;
  if (typeof json === 'number') return json;
  throw new ProtocolError(`schema: ${what} is not a number`);
}
