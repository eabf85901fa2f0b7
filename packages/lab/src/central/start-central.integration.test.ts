import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endProcess } from '../process/daemon.ts';
import { identifyProcess } from '../process/process-identity.ts';
import { startCentral } from './start-central.ts';

describe('startCentral', () => {
  it('has northd carry a switch from NB to SB', async () => {
    await using central = await startCentral();
    await central.nbctl('--wait=sb', 'ls-add', 'ls-int');
    const names = await central.sbctl(
      '--bare',
      '--columns=external_ids',
      'list',
      'Datapath_Binding',
    );
    expect(names).toContain('name=ls-int');
  });

  it('serves NB and SB over TCP too when asked', async () => {
    await using central = await startCentral({ listenTcp: true });
    expect(central.northbound.tcpRemote).toMatch(/^tcp:127\.0\.0\.1:\d+$/);
    expect(central.southbound.tcpRemote).not.toBe(central.northbound.tcpRemote);
  });

  it('says when ovn-northd has died and a command waits for it in vain', async () => {
    await using central = await startCentral();
    const pidFile = join(central.northbound.directory, 'ovn-northd.pid');
    const northd = identifyProcess(Number(await readFile(pidFile, 'utf8')));
    if (northd === undefined) throw new Error(`${pidFile} names no process`);
    await endProcess(northd, 'SIGKILL');
    const waiting = central.nbctl('--timeout=1', '--wait=sb', 'sync');
    await expect(waiting).rejects.toThrow(/^ovn-northd has ended: .*lock acquired/);
  });

  it('leaves no process', async () => {
    const central = await startCentral();
    await central.stop();
    expect(identifyProcess(central.northbound.pid)).toBeUndefined();
    expect(identifyProcess(central.southbound.pid)).toBeUndefined();
  });
});
