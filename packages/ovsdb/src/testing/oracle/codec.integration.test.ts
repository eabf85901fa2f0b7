import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeRow } from '../../codec/encode.ts';
import type { WireRow } from '../../codec/wire-value.ts';
import type { Column } from '../../schema/column.ts';
import type { Row, Table } from '../../schema/table.ts';
import { openSession } from '../../session/session.ts';
import type { Session } from '../../session/session.ts';
import type { Operation } from '../../transaction/operation.ts';
import { checkForAny, patience } from './budget.ts';
import { outcomeOfOurs, outcomeOfReply } from './outcome.ts';
import { nativeRowOf, sameNative, wrongNative } from './random-native.ts';
import type { NativeRow } from './random-native.ts';
import { selectByTool } from './select-tool.ts';
import { startServer, subjects } from './subject.ts';
import type { Server } from './subject.ts';
import { transactByTool } from './transact-tool.ts';

const { database } = subjects[0];
/** Those whose columns refer to no rows. */
const tables = database.tables.filter(({ columns }) =>
  Object.values(columns).every(({ key, value }) => !key.referenceTable && !value?.referenceTable),
);

let server: Server;
let session: Session;
const phases: string[] = [];

beforeAll(async () => {
  server = await startServer(subjects[0]);
  session = openSession({ database, remotes: [server.remote] });
  await session.ready();
  session.onState(({ phase }) => phases.push(phase));
});

afterAll(async () => {
  await session.close();
  await server[Symbol.asyncDispose]();
});

function tableOf({ table }: NativeRow): Table {
  const found = tables.find(({ name }) => name === table);
  if (found === undefined) throw new Error(table);
  return found;
}

function columnOf({ columns }: Table, name: string): Column {
  const found = columns[name];
  if (found === undefined) throw new Error(name);
  return found;
}

async function clear({ name }: Table): Promise<void> {
  await session.transact([{ op: 'delete', table: name, where: [] }]);
}

/** The one row of a table, as the replica and as `select` has it. */
async function storedIn({ name }: Table): Promise<readonly (Row | undefined)[]> {
  const selected = await selectByTool(server.remote, database, { [name]: {} });
  const [ours] = session.replica.table(name).rows();
  return [ours, ...Object.values(selected[name] ?? {})];
}

function insert({ name: table }: Table, row: WireRow): Operation {
  return { op: 'insert', table, row };
}

describe('a value', () => {
  const rows = fc.oneof(...tables.map(nativeRowOf));

  it(
    'is stored by the server as it was given, and comes back the same',
    async () => {
      await checkForAny(rows, { runs: 200, seconds: 8 }, async (given) => {
        const { row } = given;
        const table = tableOf(given);
        await clear(table);
        await session.transact([insert(table, encodeRow(table, row))]);
        const [ours, theirs] = await storedIn(table);
        expect(ours).toEqual(theirs);
        const altered = Object.entries(row).filter(
          ([name, value]) => !sameNative(columnOf(table, name), ours?.[name], value),
        );
        expect(altered).toEqual([]);
        const { _uuid, ...columns } = ours ?? { _uuid: '' };
        const guard = { op: 'wait', timeout: 0, table: table.name, where: [], columns: Object.keys(columns), until: '==' } as const; // prettier-ignore
        await session.transact([{ ...guard, rows: [encodeRow(table, columns)] }]);
      });
      expect(phases).toEqual([]);
    },
    patience,
  );

  it(
    'that is wrong is refused by us, or by the server as ovsdb-client would be told',
    async () => {
      const flawed = fc.record({ given: rows, wrong: wrongNative, pick: fc.nat() });
      await checkForAny(flawed, { runs: 400, seconds: 8 }, async ({ given, wrong, pick }) => {
        const table = tableOf(given);
        const names = Object.keys(table.columns);
        const name = names[pick % names.length] ?? '';
        await clear(table);
        const outcome = await attempt(given, name, wrong);
        const [ours, theirs] = await storedIn(table);
        expect(ours).toEqual(theirs);
        expect(outcome.ours).toEqual(outcome.theirs);
        expect(ours === undefined || sameNative(columnOf(table, name), ours[name], wrong)).toBe(
          true,
        );
      });
      expect(phases).toEqual([]);
    },
    patience,
  );
});

/** What comes of a row with a wrong value, first through ovsdb-client. */
async function attempt(given: NativeRow, name: string, wrong: unknown) {
  const table = tableOf(given);
  try {
    const operations = [insert(table, encodeRow(table, { ...given.row, [name]: wrong }))];
    const ours = await outcomeOfOurs(session, operations);
    if ('results' in ours || ours.code === 'malformed') return { ours: 'taken', theirs: 'taken' };
    const reply = await transactByTool(server.remote, database.name, operations);
    return { ours, theirs: outcomeOfReply(operations, reply) };
  } catch (error) {
    if (error instanceof TypeError) return { ours: 'refused', theirs: 'refused' };
    throw error;
  }
}
