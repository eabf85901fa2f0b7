import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run, startDatabase, type Database } from '@ovn-console/lab';
import { openSession, type Session } from '@ovn-console/ovsdb';
import { parseArguments } from '../commands/index.ts';
import { northbound } from '../northbound.ts';
import { execute, type Execution, type Waited } from './execute.ts';
import type { FinishedOutput } from './finished-output.ts';

let database: Database;
let session: Session;

beforeEach(async () => {
  database = await startDatabase({ schema: 'nb' });
  session = openSession({ database: northbound, remotes: [database.remote], tables: {} });
  await session.ready();
});
afterEach(async () => {
  await session.close();
  await database.stop();
});

function nbctl(...argv: string[]): Promise<string> {
  return run(['ovn-nbctl', `--db=${database.remote}`, ...argv]);
}

async function change(...operations: object[]): Promise<void> {
  const request = JSON.stringify(['OVN_Northbound', ...operations]);
  await run(['ovsdb-client', 'transact', database.remote, request]);
}

interface Ran {
  readonly outputs: readonly FinishedOutput[];
  readonly waited: Waited | undefined;
}

async function line(
  argv: readonly string[],
  options: Partial<Execution> = {},
  on: Session = session,
): Promise<Ran> {
  let outputs: readonly FinishedOutput[] = [];
  const waited = await execute(on, {
    commands: parseArguments(argv),
    onDone: (printed) => {
      outputs = printed;
    },
    ...options,
  });
  return { outputs, waited };
}

/** The session, with something happening right before the first transaction that writes. */
function interrupted(before: () => Promise<unknown>): Session {
  let isFirst = true;
  const transact: Session['transact'] = async (operations, options) => {
    if (isFirst && operations.some(({ op }) => op === 'insert' || op === 'mutate')) {
      isFirst = false;
      await before();
    }
    return session.transact(operations, options);
  };
  return Object.create(session, {
    transact: { value: transact },
    follow: { value: session.follow.bind(session) },
    serverSchema: { value: session.serverSchema.bind(session) },
  });
}

/** The same command forty times, in one line. */
function fortyTimes(argv: (index: number) => string[]): string[] {
  return Array.from({ length: 40 }, (_, index) => ['--', ...argv(index)]).flat();
}

describe('execute', () => {
  it('makes the row of NB_Global, as ovn-nbctl does even when it only reads', async () => {
    await line(['ls-list']);
    expect(await nbctl('--bare', '--columns=nb_cfg', 'list', 'NB_Global')).toBe('0');
  });

  it('prints the UUID that a new row has got', async () => {
    const { outputs } = await line(['create', 'Logical_Switch', 'name=sw']);
    const uuid = await nbctl('--bare', '--columns=_uuid', 'find', 'Logical_Switch', 'name=sw');
    expect(outputs).toEqual([{ text: `${uuid}\n` }]);
  });

  it('leaves the comment in the log of the database', async () => {
    await line(['ls-add', 'sw'], { comment: 'ovn-nbctl: ovn-nbctl ls-add sw' });
    const log = await run(['ovsdb-tool', 'show-log', `${database.directory}/database.db`]);
    expect(log).toContain('"ovn-nbctl: ovn-nbctl ls-add sw"');
  });

  it('does nothing in a dry run, but has the server check it', async () => {
    await line(['ls-add', 'sw'], { isDryRun: true });
    expect(await nbctl('ls-list')).toBe('');
  });

  it('plans again when somebody else was quicker', async () => {
    await line(['ls-add', 'sw']);
    const quicker = interrupted(() => nbctl('ls-del', 'sw', '--', 'ls-add', 'sw'));
    await line(['lsp-add', 'sw', 'vm'], {}, quicker);
    expect(await nbctl('lsp-list', 'sw')).toMatch(/\(vm\)/);
  });

  it('says what is in the way when somebody else was quicker to do the same', async () => {
    await line(['ls-add', 'sw']);
    const quicker = interrupted(() => nbctl('lsp-add', 'sw', 'vm'));
    await expect(line(['lsp-add', 'sw', 'vm'], {}, quicker)).rejects.toThrow(
      'vm: a port with this name already exists',
    );
  });

  it('makes the row of NB_Global only once', async () => {
    await line(
      ['ls-add', 'sw'],
      {},
      interrupted(() => nbctl('init')),
    );
    expect((await nbctl('--bare', '--columns=_uuid', 'list', 'NB_Global')).trim()).not.toContain(
      '\n',
    );
    expect(await nbctl('ls-list')).toMatch(/\(sw\)/);
  });

  it('waits until OVN has carried it out, and tells when that was', async () => {
    await nbctl('init');
    const waiting = line(['ls-add', 'sw'], { wait: 'sb' });
    await nbctl('wait-until', 'NB_Global', '.', 'nb_cfg=1');
    const row = { sb_cfg: 1, nb_cfg_timestamp: 5, sb_cfg_timestamp: 6 };
    await change({ op: 'update', table: 'NB_Global', where: [], row });
    const { waited } = await waiting;
    expect(waited).toMatchObject({ nbCfg: 1n, northd: 5n, southbound: 6n });
  });

  it('waits for every chassis when asked to', async () => {
    await nbctl('init');
    const waiting = line(['ls-add', 'sw'], { wait: 'hv' });
    await nbctl('wait-until', 'NB_Global', '.', 'nb_cfg=1');
    await change({ op: 'update', table: 'NB_Global', where: [], row: { sb_cfg: 1 } });
    await change({ op: 'update', table: 'NB_Global', where: [], row: { hv_cfg: 1 } });
    expect((await waiting).waited?.nbCfg).toBe(1n);
  });

  it('counts and waits for nothing when nothing changes', async () => {
    await nbctl('init');
    expect((await line(['ls-list'], { wait: 'sb' })).waited).toBeUndefined();
    expect(await nbctl('get', 'NB_Global', '.', 'nb_cfg')).toBe('0');
  });

  it('begins to count anew after the last number', async () => {
    await nbctl('init');
    const last =
      '["OVN_Northbound",{"op":"update","table":"NB_Global","where":[],"row":{"nb_cfg":9223372036854775807}}]';
    await run(['ovsdb-client', 'transact', database.remote, last]);
    await line(['ls-list']);
    expect(await nbctl('get', 'NB_Global', '.', 'nb_cfg')).toBe('0');
  });

  it('waits with wait-until for what is not there yet, and then goes on', async () => {
    await nbctl('init');
    const waiting = line(['wait-until', 'Logical_Switch', 'sw', '--', 'lsp-add', 'sw', 'vm']);
    await nbctl('ls-add', 'other');
    await nbctl('ls-add', 'sw');
    await waiting;
    expect(await nbctl('lsp-list', 'sw')).toMatch(/\(vm\)/);
  });

  it('gives up waiting when told to', async () => {
    const signal = AbortSignal.timeout(200);
    const waiting = line(['wait-until', 'Logical_Switch', 'never'], { signal });
    await expect(waiting).rejects.toThrow('aborted due to timeout');
  });

  it('tells in ovn-nbctl’s words what the server refuses', async () => {
    await nbctl('ls-add', 'sw', '--', 'lsp-add', 'sw', 'a', '--', 'lsp-add', 'sw', 'b');
    const argv = ['set', 'Logical_Switch_Port', 'b', 'name=a'];
    const theirs = await nbctl(...argv).catch((error: unknown) => String(error));
    const [, message = ''] = /ovn-nbctl: (transaction error: .*)$/m.exec(theirs) ?? [];
    expect(message).toContain('constraint violation');
    await expect(line(argv)).rejects.toThrow(message.slice(0, 60));
  });

  it.each([
    ['Logical_Switch_Port', ['lsp-list', 'sw']],
    ['Logical_Switch_Port', ['get', 'Logical_Switch', 'sw', 'ports']],
    ['Logical_Switch_Port', ['list', 'Logical_Switch', 'sw']],
    ['Logical_Switch_Port', ['lsp-set-addresses', 'p1', 'unknown']],
    ['Logical_Switch_Port', ['show']],
    ['Logical_Switch_Port', ['lsp-get-type', 'p1']],
    ['ACL', ['acl-list', 'sw']],
    ['ACL', ['set', 'Logical_Switch', 'sw', 'acls=[]']],
  ])('goes through %s in ovn-nbctl’s order after %j', async (table, before) => {
    await nbctl(
      'ls-add',
      'sw',
      ...fortyTimes((index) => ['lsp-add', 'sw', `p${index}`]),
      ...fortyTimes((index) => ['acl-add', 'sw', 'to-lport', String(index), 'ip', 'drop']),
    );
    const chain = [...before, '--', '--columns=_uuid', 'list', table];
    const theirs = (await nbctl('--dry-run', ...chain)).match(/(?<=^_uuid *: ).*/gm)?.slice(-40);
    const { outputs } = await line(chain, { isDryRun: true });
    const list = outputs.at(-1);
    const rows = list && 'table' in list ? list.table.rows : [];
    const ours = rows.map(([cell]) => (typeof cell === 'object' ? cell.value : cell));
    expect(ours).toEqual(theirs);
  });
});
