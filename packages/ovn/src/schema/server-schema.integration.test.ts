import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BaseType, Column, Database } from '@ovn-console/ovsdb/schema';
import { run, startDatabase } from '@ovn-console/lab';
import { describe, expect, it } from 'vitest';
import { northbound } from '../northbound.ts';
import { southbound } from '../southbound.ts';
import { openVSwitch } from '../vswitch.ts';

/** The parts of RFC 7047 §3.2's JSON that a declaration states. */
interface WireBase {
  readonly type: BaseType['kind'];
  /** A set of one member comes bare. */
  readonly enum?: readonly ['set', readonly string[]] | string;
  readonly minInteger?: number;
  readonly maxInteger?: number;
  readonly minReal?: number;
  readonly maxReal?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly refTable?: string;
  readonly refType?: 'strong' | 'weak';
}
interface WireType {
  readonly key: BaseType['kind'] | WireBase;
  readonly value?: BaseType['kind'] | WireBase;
  readonly min?: number;
  readonly max?: number | 'unlimited';
}
interface WireSchema {
  readonly tables: Readonly<Record<string, WireTable>>;
}
interface WireTable {
  readonly columns: Readonly<Record<string, WireColumn>>;
  readonly isRoot?: boolean;
  readonly indexes?: readonly (readonly string[])[];
}

interface WireColumn {
  readonly type: BaseType['kind'] | WireType;
  readonly mutable?: boolean;
}

type ColumnFacts = Omit<Column, 'valueType' | 'inputType'>;

function baseFacts(wire: BaseType['kind'] | WireBase): BaseType {
  const base: WireBase = typeof wire === 'string' ? { type: wire } : wire;
  const min = base.minInteger ?? base.minReal ?? base.minLength;
  const max = base.maxInteger ?? base.maxReal ?? base.maxLength;
  return {
    kind: base.type,
    ...(base.enum && { enum: typeof base.enum === 'string' ? [base.enum] : base.enum[1] }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(base.refTable && {
      referenceTable: base.refTable,
      referenceType: base.refType ?? 'strong',
    }),
  };
}

function shapeOf({ value, min = 1, max = 1 }: WireType): Column['shape'] {
  if (value !== undefined) return 'map';
  if (max !== 1) return 'set';
  return min === 0 ? 'optional' : 'scalar';
}

function columnFacts(wire: WireColumn): ColumnFacts {
  const type: WireType = typeof wire.type === 'string' ? { key: wire.type } : wire.type;
  return {
    shape: shapeOf(type),
    key: baseFacts(type.key),
    ...(type.value !== undefined && { value: baseFacts(type.value) }),
    min: type.min ?? 1,
    max: type.max ?? 1,
    mutable: wire.mutable ?? true,
  };
}

/** Every declared table, column, root flag and index as one comparable value. */
function declaredFacts(database: Database): unknown {
  return Object.fromEntries(
    database.tables.map(({ name, columns, isRoot, indexes }) => [
      name,
      { columns, isRoot, indexes },
    ]),
  );
}

function publishedFacts(schema: WireSchema): unknown {
  return Object.fromEntries(
    Object.entries(schema.tables).map(([name, { columns, isRoot = false, indexes = [] }]) => [
      name,
      {
        columns: Object.fromEntries(
          Object.entries(columns).map(([column, wire]) => [column, columnFacts(wire)]),
        ),
        isRoot,
        indexes,
      },
    ]),
  );
}

/** Values that servers of this version have and the newest schema has dropped. */
const dropped = new Set(['Encap.type: stt']);

/** Ways in which an older server could hold a value that the declaration does not allow for. */
function mismatches(database: Database, schema: WireSchema): string[] {
  return Object.entries(schema.tables).flatMap(([tableName, wireTable]) => {
    const table = database.tables.find(({ name }) => name === tableName);
    if (!table) return [`${tableName}: not declared`];
    return Object.entries(wireTable.columns).flatMap(([columnName, wire]) => {
      const where = `${tableName}.${columnName}`;
      const declared = table.columns[columnName];
      if (!declared) return [`${where}: not declared`];
      return columnMismatches(declared, columnFacts(wire)).map((problem) => `${where}: ${problem}`);
    });
  });
}

function widest(max: number | 'unlimited'): number {
  return max === 'unlimited' ? Infinity : max;
}

function columnMismatches(declared: Column, served: ColumnFacts): string[] {
  const problems = [...baseMismatches(declared.key, served.key)];
  if (served.value && declared.value)
    problems.push(...baseMismatches(declared.value, served.value));
  if (declared.shape !== served.shape) problems.push(`${served.shape}, not ${declared.shape}`);
  if (declared.min > served.min || widest(declared.max) < widest(served.max)) {
    problems.push(`${served.min} to ${served.max} elements`);
  }
  return problems;
}

function baseMismatches(declared: BaseType, served: BaseType): string[] {
  const problems: string[] = [];
  const same = (key: keyof BaseType): boolean => declared[key] === served[key];
  if (!same('kind')) problems.push(`${served.kind}, not ${declared.kind}`);
  if (!same('referenceTable') || !same('referenceType')) problems.push('another reference');
  if (declared.enum) problems.push(...(served.enum ?? ['any']).filter(notIn(declared.enum)));
  const low = [declared.min ?? -Infinity, served.min ?? -Infinity] as const;
  const high = [declared.max ?? Infinity, served.max ?? Infinity] as const;
  if (low[0] > low[1] || high[0] < high[1]) problems.push(`${low[1]} to ${high[1]}`);
  return problems;
}

function notIn(known: readonly unknown[]): (value: unknown) => value is string {
  return (value): value is string => !known.includes(value);
}

const databases = [
  { name: 'nb', database: northbound, newest: 'ovn-nb-7.19.0.ovsschema' },
  { name: 'sb', database: southbound, newest: 'ovn-sb-21.11.0.ovsschema' },
  { name: 'vswitch', database: openVSwitch, newest: 'vswitch-8.8.0.ovsschema' },
] as const;

/** The newest published schemas, where a checkout has them beside it. */
const published = fileURLToPath(new URL('../../../../../shared/schemas/', import.meta.url));

describe.each(databases)('the declared $database.name schema', ({ name, database, newest }) => {
  it('allows for everything that the installed server can hold', async () => {
    await using server = await startDatabase({ schema: name });
    const reply = await run(['ovsdb-client', 'get-schema', server.remote, database.name]);
    const schema: WireSchema = JSON.parse(reply);
    expect(Object.keys(schema.tables).length).toBeGreaterThan(10);
    expect(mismatches(database, schema).filter((problem) => !dropped.has(problem))).toEqual([]);
  });

  it.runIf(existsSync(published + newest))('is exactly the newest published schema', () => {
    const schema: WireSchema = JSON.parse(readFileSync(published + newest, 'utf8'));
    expect(declaredFacts(database)).toEqual(publishedFacts(schema));
  });
});
