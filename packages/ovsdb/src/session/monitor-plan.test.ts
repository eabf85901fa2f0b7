import { describe, expect, expectTypeOf, it } from 'vitest';
import { column } from '../schema/column.ts';
import { database } from '../schema/database.ts';
import { table } from '../schema/table.ts';
import { condition } from '../transaction/operation.ts';
import { conditionChanges, monitorRequests, planOf } from './monitor-plan.ts';
import { servedSchemaOf } from './served-schema.ts';
import { chosenTables } from './table-choice.ts';
import type { TablesOf } from './table-choice.ts';

const port = table('Port', {
  name: column.string(),
  tag: column.optional(column.integer()),
  newest: column.string(),
});
const net = database('Net', [port, table('Switch', { name: column.string() })]);
const schema = {
  name: 'Net',
  version: '1.0.0',
  tables: {
    Port: {
      columns: {
        name: { type: 'string' },
        tag: { type: { key: 'integer', min: 0, max: 1 } },
      },
    },
    Switch: { columns: { name: { type: 'string' } } },
  },
};
const served = servedSchemaOf(schema);

const plan = (tables?: TablesOf<typeof net>, on = served) =>
  planOf(net, chosenTables(net, tables), on);
const requestsOf = (tables?: TablesOf<typeof net>) => {
  const { layout, conditions } = plan(tables);
  return monitorRequests(layout.tables, conditions);
};

describe('planOf', () => {
  it('asks for what is declared, chosen and served', () => {
    expect(requestsOf()).toEqual({
      Port: [{ columns: ['name', 'tag'] }],
      Switch: [{ columns: ['name'] }],
    });
    expect(requestsOf({ Port: ['tag', 'newest'] })).toEqual({ Port: [{ columns: ['tag'] }] });
    expect(requestsOf({})).toEqual({});
  });

  it('leaves to the server what it can judge', () => {
    const where = [condition('tag', '>', 3), condition('newest', '!=', '')] as const;
    expect(requestsOf({ Port: { columns: ['name'], where } })).toEqual({
      Port: [{ columns: ['name'], where: [['tag', '>', 3]] }],
    });
    const always = [...where, condition('newest', '==', '')];
    expect(requestsOf({ Port: { where: always } })).toEqual({
      Port: [{ columns: ['name', 'tag'] }],
    });
    expect(requestsOf({ Port: { where: [condition('newest', '==', 'x')] } })).toEqual({
      Port: [{ columns: ['name', 'tag'], where: [false] }],
    });
  });

  it('has one key for what is read in one way, and another for conditions and schemas', () => {
    const key = (...args: Parameters<typeof plan>) => plan(...args).layout.key;
    const where = [condition('tag', '==', 1)] as const;
    expect(key({ Port: true })).toBe(key({ Port: ['name', 'tag', 'newest'] }));
    expect(key({ Port: { where } })).not.toBe(key({ Port: true }));
    expect(plan({ Port: { where } }).columnsKey).toBe(plan({ Port: true }).columnsKey);
    expect(plan({ Port: ['name'] }).columnsKey).not.toBe(plan({ Port: true }).columnsKey);
    const later = servedSchemaOf({ ...schema, version: '1.0.1' });
    expect(key({ Port: true }, later)).not.toBe(key({ Port: true }));
    const { name, ...others } = schema;
    expect(key({ Port: true }, servedSchemaOf({ ...others, name }))).toBe(key({ Port: true }));
  });

  it('changes only the conditions that differ, to all rows where there are none', () => {
    const [one, two] = [[condition('tag', '==', 1)], [condition('tag', '==', 2)]];
    const from = plan({ Port: { where: one }, Switch: true });
    expect(conditionChanges(from, plan({ Port: { where: two }, Switch: true }))).toEqual({
      Port: [{ where: two }],
    });
    expect(conditionChanges(from, plan({ Port: true, Switch: { where: [] } }))).toEqual({
      Port: [{ where: [true] }],
      Switch: [{ where: [false] }],
    });
  });
});

describe('TablesOf', () => {
  it('knows tables and columns', () => {
    type Choice = TablesOf<typeof net>;
    expectTypeOf({ Port: ['name', 'tag'] as const }).toExtend<Choice>();
    expectTypeOf({ Port: { where: [condition('_uuid', '==', 'x')] } }).toExtend<Choice>();
    expectTypeOf({ Port: { where: [condition('nonsense', '==', 'x')] } }).not.toExtend<Choice>();
    expectTypeOf({ Port: ['nonsense'] as const }).not.toExtend<Choice>();
    expectTypeOf({ Switch: { columns: ['tag'] as const } }).not.toExtend<Choice>();
  });
});
