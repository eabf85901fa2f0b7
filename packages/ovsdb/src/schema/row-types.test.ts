import { describe, expectTypeOf, it } from 'vitest';
import type { Uuid } from '../codec/wire-value.ts';
import { column } from './column.ts';
import type { ReferenceInput } from './column.ts';
import { database } from './database.ts';
import type { RowIn, TableName } from './database.ts';
import { table } from './table.ts';
import type { RowInput, RowOf } from './table.ts';

const port = table('Port', {
  name: column.string(),
  kind: column.string({ enum: ['router', 'localnet'] }),
  addresses: column.set(column.string()),
  tag: column.optional(column.integer({ min: 1, max: 4095 })),
  counter: column.integer(),
  load: column.real(),
  up: column.optional(column.boolean()),
  options: column.map(column.string(), column.string()),
  bands: column.map(column.string({ enum: ['rate', 'burst'] }), column.integer()),
  owner: column.optional(column.reference('Switch', 'weak')),
});
const bridge = table('Switch', { ports: column.set(column.reference('Port')) }, { isRoot: true });
const declared = database('Net', [port, bridge]);
type PortRow = RowOf<typeof port>;

describe('row types', () => {
  it('follow the declared columns', () => {
    expectTypeOf<PortRow['_uuid']>().toEqualTypeOf<Uuid>();
    expectTypeOf<PortRow['name']>().toEqualTypeOf<string>();
    expectTypeOf<PortRow['kind']>().toEqualTypeOf<'router' | 'localnet'>();
    expectTypeOf<PortRow['addresses']>().toEqualTypeOf<readonly string[]>();
    expectTypeOf<PortRow['load']>().toEqualTypeOf<number>();
    expectTypeOf<PortRow['up']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<PortRow['options']>().toEqualTypeOf<ReadonlyMap<string, string>>();
    expectTypeOf<PortRow['owner']>().toEqualTypeOf<Uuid | undefined>();
    expectTypeOf<PortRow>().not.toHaveProperty('missing');
  });

  it('promise number only for integers with safe bounds', () => {
    expectTypeOf<PortRow['tag']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<PortRow['counter']>().toEqualTypeOf<number | bigint>();
    expectTypeOf<PortRow['bands']>().toEqualTypeOf<
      ReadonlyMap<'rate' | 'burst', number | bigint>
    >();
  });

  it('are found by table name in a database', () => {
    expectTypeOf<TableName<typeof declared>>().toEqualTypeOf<'Port' | 'Switch'>();
    expectTypeOf<RowIn<typeof declared, 'Port'>>().toEqualTypeOf<PortRow>();
  });

  it('accept only what fits when a row is written', () => {
    expectTypeOf<RowInput<typeof bridge>>().toEqualTypeOf<{
      readonly ports?: readonly ReferenceInput[];
    }>();
    expectTypeOf<{ tag: undefined; options: { mtu: string } }>().toExtend<RowInput<typeof port>>();
    expectTypeOf<{ name: number }>().not.toExtend<RowInput<typeof port>>();
    expectTypeOf<{ name: undefined }>().not.toExtend<RowInput<typeof port>>();
  });
});
