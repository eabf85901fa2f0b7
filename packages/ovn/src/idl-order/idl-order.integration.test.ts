import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, startDatabase, type Database } from '@ovn-console/lab';
import { openSession } from '@ovn-console/ovsdb';
import { northbound } from '../northbound.ts';
import { idlOrder } from './idl-order.ts';

let database: Database;
beforeAll(async () => {
  database = await startDatabase({ schema: 'nb' });
});
afterAll(() => database.stop());

/** What the real one lists. */
async function listed(table: string, ...before: string[]): Promise<string[]> {
  const list = ['--columns=_uuid', 'list', table];
  const commands = before.length === 0 ? list : [...before, '--', ...list];
  const output = await run(['ovn-nbctl', `--db=${database.remote}`, '--bare', ...commands]);
  return output.split('\n').filter((line) => line !== '');
}

async function add(switches: number, ports: number): Promise<void> {
  const lines = Array.from({ length: switches }, (_, index) => [
    ['ls-add', `ls-${switches}-${index}`],
    ...Array.from({ length: ports }, (_none, port) => [
      'lsp-add',
      `ls-${switches}-${index}`,
      `lsp-${switches}-${index}-${port}`,
    ]),
  ]).flat();
  const commands = lines.flatMap((line) => ['--', ...line]);
  await run(['ovn-nbctl', `--db=${database.remote}`, ...commands]);
}

describe('idlOrder', () => {
  it.each([
    [1, 0],
    [2, 1],
    [7, 3],
    [40, 11],
    [3, 400],
  ])('is the order of ovn-nbctl list after %i more switches of %i ports', async (...size) => {
    await add(...size);
    await using session = openSession({ database: northbound, remotes: [database.remote] });
    await session.ready();
    for (const name of ['Logical_Switch', 'Logical_Switch_Port'] as const) {
      const rows = [...session.replica.table(name).rows()];
      const order = idlOrder([{ name, rows, references: new Map() }]);
      expect(order.get(name)).toEqual(await listed(name));
    }
  });

  it('puts rows first to which another command’s tables refer', async () => {
    await using session = openSession({ database: northbound, remotes: [database.remote] });
    await session.ready();
    const { replica } = session;
    const order = idlOrder([
      {
        name: 'Logical_Switch',
        rows: [...replica.table('Logical_Switch').rows()],
        references: new Map([['ports', 'Logical_Switch_Port']]),
      },
      {
        name: 'Logical_Switch_Port',
        rows: [...replica.table('Logical_Switch_Port').rows()],
        references: new Map(),
      },
    ]);
    const names = await listed('Logical_Switch_Port', '--if-exists', 'lsp-del', 'nothing');
    expect(order.get('Logical_Switch_Port')).toEqual(names);
    expect(names).not.toEqual(await listed('Logical_Switch_Port'));
  });
});
