import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../process/run.ts';
import { identifyProcess } from '../process/process-identity.ts';
import { startDatabase, type Database } from './start-database.ts';

async function addSwitch(database: Database, name: string): Promise<void> {
  await run(['ovn-nbctl', `--db=${database.remote}`, 'ls-add', name]);
}

async function switches(database: Database): Promise<string> {
  return run(['ovn-nbctl', `--db=${database.tcpRemote ?? database.remote}`, 'ls-list']);
}

describe('startDatabase', () => {
  it('serves one database over its unix socket and over TCP', async () => {
    await using database = await startDatabase({ schema: 'nb', listenTcp: true });
    await addSwitch(database, 'ls-int');
    expect(database.tcpRemote).toMatch(/^tcp:127\.0\.0\.1:\d+$/);
    expect(await switches(database)).toContain('(ls-int)');
  });

  it.each([
    ['sb', 'OVN_Southbound'],
    ['vswitch', 'Open_vSwitch'],
  ] as const)('serves the %s schema', async (schema, name) => {
    await using database = await startDatabase({ schema });
    expect(await run(['ovsdb-client', 'list-dbs', database.remote])).toContain(name);
  });

  it('comes back on the same port with the same contents after SIGKILL', async () => {
    await using database = await startDatabase({ schema: 'nb', listenTcp: true });
    const { pid, tcpRemote } = database;
    await addSwitch(database, 'ls-int');
    await database.kill();
    expect(identifyProcess(pid)).toBeUndefined();
    await expect(switches(database)).rejects.toThrow('ovn-nbctl');
    await database.restart();
    expect(database.pid).not.toBe(pid);
    expect(database.tcpRemote).toBe(tcpRemote);
    expect(await switches(database)).toContain('(ls-int)');
  });

  it('answers nothing while paused and goes on when resumed', async () => {
    await using database = await startDatabase({ schema: 'nb' });
    database.pause();
    const timeout = ['ovn-nbctl', '--timeout=1', `--db=${database.remote}`, 'ls-list'] as const;
    await expect(run([...timeout])).rejects.toThrow('ovn-nbctl');
    database.resume();
    expect(await switches(database)).toBe('');
  });

  it('leaves no process and no file', async () => {
    const database = await startDatabase({ schema: 'nb' });
    database.pause();
    await database.stop();
    expect(identifyProcess(database.pid)).toBeUndefined();
    expect(existsSync(database.directory)).toBe(false);
  });

  it('says what ovsdb-tool said of a bad schema', async () => {
    const start = startDatabase({ schema: 'nb', schemaFile: '/etc/hostname' });
    await expect(start).rejects.toThrow(/ovsdb-tool create .*ovsdb-tool: .*hostname/);
  });
});
