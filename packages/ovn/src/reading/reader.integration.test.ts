import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run, startDatabase, type Database } from '@ovn-console/lab';
import { openSession, type Operation, type Session } from '@ovn-console/ovsdb';
import { northbound } from '../northbound.ts';
import type { NorthboundView } from '../planning/northbound-view.ts';
import { Reader, type Question } from './reader.ts';

let database: Database;
let session: Session;
/** What was asked of the server, transaction by transaction. */
let asked: Operation[][];

beforeAll(async () => {
  database = await startDatabase({ schema: 'nb' });
  const ports = Array.from({ length: 40 }, (_, index) => ['--', 'lsp-add', 'sw', `p${index}`]);
  await nbctl('ls-add', 'sw', ...ports.flat(), '--', 'ls-add', 'other');
  session = openSession({ database: northbound, remotes: [database.remote], tables: {} });
  await session.ready();
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  await session.close();
  await database.stop();
});

function nbctl(...argv: string[]): Promise<string> {
  return run(['ovn-nbctl', `--db=${database.remote}`, ...argv]);
}

async function answer<Answer>(
  ask: (view: NorthboundView) => Answer,
  parts?: Question<unknown>['parts'],
): Promise<Answer> {
  const observed: Session = Object.create(session, {
    transact: {
      value: (operations: Operation[], ...rest: []) => {
        asked.push(operations);
        return session.transact(operations, ...rest);
      },
    },
    follow: { value: session.follow.bind(session) },
    serverSchema: { value: session.serverSchema.bind(session) },
  });
  await using reader = new Reader(observed);
  return reader.answer({ ask, ...(parts && { parts }) });
}

function portNamed(name: string) {
  return (view: NorthboundView) => view.table('Logical_Switch_Port').findBy('name', name);
}

describe('Reader', () => {
  it('fetches a row by its name, and its ports only when somebody looks at them', async () => {
    const name = await answer((view) => view.table('Logical_Switch').findBy('name', 'sw')[0]?.name);
    expect(name).toBe('sw');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toEqual([
      expect.objectContaining({
        op: 'select',
        where: [['name', '==', 'sw']],
        columns: expect.not.arrayContaining(['ports']),
      }),
    ]);
    const ports = await answer(
      (view) => view.table('Logical_Switch').findBy('name', 'sw')[0]?.ports,
    );
    expect(ports).toHaveLength(40);
  });

  it('reads all that an answer is based on at one moment: the last transaction has everything', async () => {
    const found = await answer((view) => {
      const [port] = view.table('Logical_Switch_Port').findBy('name', 'p7');
      const [owner] = view.table('Logical_Switch').findBy('ports', port?._uuid ?? '');
      return [owner?.name, view.table('Logical_Switch').findBy('name', 'nowhere').length];
    });
    expect(found).toEqual(['sw', 0]);
    expect(asked.at(-1)).toHaveLength(3);
  });

  it('goes over to the whole table when there is much to search for', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `p${index}`);
    const found = await answer(
      (view) => names.flatMap((name) => portNamed(name)(view)),
      names.map(portNamed),
    );
    expect(found).toHaveLength(40);
    // What was asked before the names were known is nothing; then a monitor was.
    expect(asked).toEqual([]);
  });

  it('goes through whole tables in the order of ovn-nbctl', async () => {
    const uuids = await answer((view) =>
      [...view.table('Logical_Switch_Port').rows()].map(({ _uuid }) => _uuid),
    );
    const listed = await nbctl('--bare', '--columns=_uuid', 'list', 'Logical_Switch_Port');
    expect(uuids).toEqual(listed.split('\n').filter((line) => line !== ''));
  });

  it('finds nothing in tables and columns that the server does not have', async () => {
    const found = await answer((view) => [
      view.has('Mirror_Rule'),
      [...view.table('Mirror_Rule').rows()].length,
      view.has('Logical_Switch_Port', 'health_checks'),
      view.table('Logical_Switch_Port').findBy('name', 'p7')[0]?.health_checks,
    ]);
    expect(found).toEqual([false, 0, false, []]);
  });

  it('tells of the next change to who waits for something', async () => {
    await using reader = new Reader(session);
    const isThere = (): Promise<boolean> =>
      reader.answer({
        ask: (view) => view.table('Logical_Switch').findBy('name', 'late').length > 0,
      });
    expect(await isThere()).toBe(false);
    await reader.change();
    expect(await isThere()).toBe(false);
    await Promise.all([reader.change(), nbctl('ls-add', 'late')]);
    expect(await isThere()).toBe(true);
  });
});
