import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identifyProcess } from '../process/process-identity.ts';
import { CommandError, run } from '../process/run.ts';
import { vm1 } from '../reference-hosts.ts';
import { waitUntil } from '../wait-until.ts';
import { cleanStale, listLabs } from './lab-directory.ts';
import type { LabState } from './lab-state.ts';
import { namespaceExists } from './namespaces.ts';
import { startLab } from './start-lab.ts';

const isRoot = process.getuid?.() === 0;
/** More than a lab takes to come up on a machine that is busy. */
const timeoutMs = 55_000;
/**
 * The checkout, and with it the lab's program, may lie where only root can read: it is lent that right, and with the secure
 * bit also for access(2), which otherwise heeds the user alone. See capabilities(7).
 */
const mayRead = [
  '--inh-caps=+dac_read_search',
  '--ambient-caps=+dac_read_search',
  '--securebits=+no_setuid_fixup',
];
const commandLine = ['--import', 'tsx', join(import.meta.dirname, '../cli/main.ts')];

describe('taking a lab down', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'labs-'));
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  it('leaves no process, namespace or file', async () => {
    const lab = await startLab({ directory, empty: true });
    const state = onlyLab(directory);
    expect(state.processes.length).toBeGreaterThan(8);
    await lab.down();
    expectNothingLeft(state);
  });

  it('ends what somebody runs on a host', async () => {
    const lab = await startLab({ directory, empty: true });
    const sleeper = lab.exec('kvm1', ['sleep', '1000']);
    await Promise.all([expect(sleeper).rejects.toThrow(CommandError), lab.down()]);
  });

  it('leaves nothing of a lab whose start is called off half way', async () => {
    const callOff = new AbortController();
    let state: LabState | undefined;
    const start = startLab({
      directory,
      signal: callOff.signal,
      onProgress: (step) => {
        if (step !== 'guests') return;
        state = onlyLab(directory);
        callOff.abort(new Error('called off'));
      },
    });
    await expect(start).rejects.toThrow('called off');
    expect(state?.processes.length).toBeGreaterThan(5);
    if (state) expectNothingLeft(state);
  });

  it('cleans up after an owner that was killed, and leaves the labs of the living alone', async () => {
    await using living = await startLab({ directory, empty: true });
    const owner = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const dying = ['--directory', directory, '--id', 'ocdying', 'up', '--empty'];
    const parameters = [...commandLine, ...dying, '--owner', String(owner.pid)];
    await run([process.execPath, ...parameters], { timeoutMs });
    const state = listLabs(directory).find(({ id }) => id === 'ocdying');
    expect(await cleanStale(directory)).toEqual([]);
    await endWithSigkill(owner);
    expect(await cleanStale(directory)).toEqual(['ocdying']);
    expect(listLabs(directory).map(({ id }) => id)).toEqual([living.id]);
    if (state) expectNothingLeft(state);
  });

  it('cleans up after a start that was killed half way', async () => {
    const parameters = [...commandLine, '--directory', directory, '--id', 'ochalf', 'up'];
    const starting = spawn(process.execPath, parameters, { stdio: 'ignore' });
    const state = await waitUntil(
      'the first daemons',
      () => listLabs(directory).find(({ processes }) => processes.length > 3),
      { timeoutMs },
    );
    await endWithSigkill(starting);
    expect(await cleanStale(directory)).toEqual(['ochalf']);
    expectNothingLeft(state);
  });

  it('refuses to start a lab that is up already', async () => {
    await using lab = await startLab({ directory, empty: true });
    await expect(startLab({ directory, id: lab.id })).rejects.toThrow(
      `the lab "${lab.id}" is up already`,
    );
    expect(await lab.nbctl('ls-list')).toBe('');
  });

  it.skipIf(!isRoot)(
    'runs unprivileged as an ordinary user, with chassis and bindings',
    async () => {
      const nobody = 65534;
      const labs = join(directory, "an ordinary user's labs");
      const user = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', ...mayRead];
      const lab = [process.execPath, ...commandLine, '--directory', labs, '--id', 'ocnobody'];
      const asNobody = async (...parameters: string[]): Promise<string> =>
        run(['setpriv', ...user, ...lab, ...parameters], { env: { TMPDIR: directory }, timeoutMs });
      await chown(directory, nobody, nobody);
      expect(await asNobody('up')).toContain('lab ocnobody, unprivileged');
      const state = onlyLab(labs);
      try {
        const bindings = ['--bare', '--columns=logical_port', 'find', 'Port_Binding', 'up=true'];
        expect(await asNobody('sbctl', ...bindings)).toContain(vm1.interfaceId);
        await expect(asNobody('ping', 'vm1', '10.10.10.1')).rejects.toThrow('no packets flow');
      } finally {
        await asNobody('down');
      }
      expectNothingLeft(state);
    },
  );
});

function onlyLab(directory: string): LabState {
  const [state] = listLabs(directory);
  if (state === undefined) throw new Error(`no lab in ${directory}`);
  return state;
}

function expectNothingLeft(state: LabState): void {
  const left = state.processes.filter(
    ({ identity }) => identifyProcess(identity.pid) !== undefined,
  );
  expect(left).toEqual([]);
  const namespaces = state.hosts.map(({ namespace }) => namespace ?? '').filter((name) => name);
  expect(namespaces.filter((name) => namespaceExists(name))).toEqual([]);
  expect(existsSync(state.directory)).toBe(false);
  expect(existsSync(state.runDirectory)).toBe(false);
}

async function endWithSigkill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
