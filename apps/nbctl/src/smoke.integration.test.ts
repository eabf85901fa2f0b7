import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startDatabase, type Database } from '@ovn-console/lab';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../bin/ovn-nbctl-ts.cjs', import.meta.url));
const isBuilt = existsSync(fileURLToPath(new URL('../dist/ovn-nbctl.cjs', import.meta.url)));

let database: Database;
beforeAll(async () => {
  database = await startDatabase({ schema: 'nb', listenTcp: true });
});
afterAll(async () => {
  await database.stop();
});

/** Runs a line in a shell in which `nbctl` is the program; its outputs, and its exit status. */
async function shell(
  line: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ stdout: string; stderr: string; status: number | null }> {
  const script = `nbctl() { '${process.execPath}' '${program}' "$@"; }\n${line}`;
  const child = spawn('bash', ['--norc', '-c', script], {
    env: { PATH: '/usr/bin:/bin', OVN_NB_DB: database.remote, ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end();
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ stdout, stderr, status }));
  });
}

describe.runIf(isBuilt)('the built program', () => {
  it('changes a database, and says what is wrong with exit status 1', async () => {
    expect(await shell('nbctl ls-add sw0')).toEqual({ stdout: '', stderr: '', status: 0 });
    const stderr = 'ovn-nbctl: sw0: a switch with this name already exists\n';
    expect(await shell('nbctl ls-add sw0')).toEqual({ stdout: '', stderr, status: 1 });
  });

  it('takes the database and options from its environment and the command line', async () => {
    const get = 'nbctl get Logical_Switch sw0 name';
    const other = { OVN_NB_DB: 'unix:/nowhere' };
    expect((await shell(`nbctl --db=${database.tcpRemote} ls-list`, other)).stdout).toContain(
      'sw0',
    );
    expect((await shell(`nbctl --db=tcp:127.0.0.1:1,${database.remote} ls-list`, other)).stdout).toContain('sw0'); // prettier-ignore
    expect((await shell(get)).stdout).toBe('sw0\n');
    const options = { OVN_NBCTL_OPTIONS: '--oneline --dry-run' };
    expect((await shell('nbctl ls-add sw1 -- ls-add sw2', options)).stdout).toBe('\n\n');
    expect((await shell('nbctl --bare --columns=name find Logical_Switch')).stdout).toBe('sw0\n');
  });

  it('runs a script from its standard input', async () => {
    const script = String.raw`printf 'ls-add sw3\nlsp-add sw3 "a b" # why\n\nlsp-list sw3\n' | nbctl -`;
    const { stdout, status } = await shell(script);
    expect(stdout).toMatch(/^[\da-f-]{36} \(a b\)\n$/);
    expect(status).toBe(0);
  });

  it('ends at once, without a word, when nobody reads on', async () => {
    for (let index = 0; index < 4; index++) {
      await shell(
        `nbctl $(for i in {1..500}; do echo -- ls-add ${'x'.repeat(40)}-${index}-$i; done)`,
      );
    }
    const { stdout, stderr } = await shell('nbctl ls-list | head -1');
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toBe('');
  });

  it('waits for a database no longer than it is told', async () => {
    const { status, stderr } = await shell('nbctl -t 1 --db=unix:/nowhere ls-list');
    expect(stderr).not.toBe('');
    expect(status).not.toBe(0);
  });
});
