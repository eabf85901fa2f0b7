import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endProcess, startDaemon } from '../process/daemon.ts';
import { run } from '../process/run.ts';
import { kvm1, kvm2, publicNetwork, vm1, vm2 } from '../reference-hosts.ts';
import { waitUntil } from '../wait-until.ts';
import type { Lab } from './lab.ts';
import { startLab } from './start-lab.ts';

const isRoot = process.getuid?.() === 0;

describe.skipIf(!isRoot)('the lab with the reference network', () => {
  let directory: string;
  let lab: Lab;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'labs-'));
    lab = await startLab({ directory });
  });

  afterAll(async () => {
    await lab.down();
    await rm(directory, { recursive: true });
  });

  it.each([
    [vm1.name, vm2.address],
    [vm2.name, vm1.address],
    [vm1.name, publicNetwork.gateway],
    [vm2.name, publicNetwork.gateway],
  ])('carries pings from %s to %s', async (from, to) => {
    expect(await lab.reaches(from, to, 5)).toBe(true);
  });

  it('says that an address which nobody has does not answer', async () => {
    await expect(lab.ping('vm1', '172.16.0.77', 1)).rejects.toThrow(
      'vm1 got no reply from 172.16.0.77 within 1 s',
    );
  });

  it('translates the guests to the router on the public network', async () => {
    await lab.ping('vm1', publicNetwork.gateway);
    const neighbours = await lab.exec('public', ['ip', '-4', 'neighbour']);
    expect(neighbours).toMatch(/10\.10\.10\.240 dev brpub lladdr 00:00:00:00:00:02/);
  });

  it('has the gateway port on kvm1, the candidate of the higher priority', async () => {
    await lab.waitForBinding('cr-lr-ext-ls-ext', 'kvm1');
    expect(await chassisOf(lab, 'cr-lr-ext-ls-ext')).toBe(kvm1.systemId);
    expect(await lab.nbctl('lrp-get-gateway-chassis', 'lr-ext-ls-ext')).toBe(
      `lr-ext-ls-ext-${kvm1.systemId}   100\nlr-ext-ls-ext-${kvm2.systemId}    75`,
    );
  });

  it('moves a binding with its guest, which goes on being reached', async () => {
    expect(await chassisOf(lab, vm1.interfaceId)).toBe(kvm1.systemId);
    await lab.moveGuest('vm1', 'kvm2');
    await lab.waitForBinding(vm1.interfaceId, 'kvm2');
    expect(await chassisOf(lab, vm1.interfaceId)).toBe(kvm2.systemId);
    expect(await lab.hypervisorOf('vm1')).toBe('kvm2');
    await lab.ping('vm1', publicNetwork.gateway);
    await lab.moveGuest('vm1', 'kvm1');
    await lab.waitForBinding(vm1.interfaceId, 'kvm1');
    await lab.ping('vm1', vm2.address);
  });

  it('has NB back with its contents after SIGKILL', async () => {
    const before = await lab.nbctl('show');
    await lab.killDatabase('nb');
    await expect(lab.nbctl('show')).rejects.toThrow('ovnnb_db.sock');
    await lab.restartDatabase('nb');
    expect(await lab.nbctl('show')).toBe(before);
    await lab.waitForHypervisors();
  });

  it.each(['central', 'kvm1', 'kvm2'])('lets the lab key log in to %s', async (host) => {
    const remoteCommand = host === 'central' ? 'ovn-nbctl lr-list' : 'ovs-vsctl list-br';
    const printed = await run(['ssh', ...sshOptions(lab, host), remoteCommand]);
    expect(printed).toContain(host === 'central' ? '(lr-ext)' : 'br-ext');
  });

  it('forwards the unix socket of NB over SSH', async () => {
    const local = join(directory, 'forwarded.sock');
    const remote = lab.northboundRemote.slice('unix:'.length);
    const forwarding = await startDaemon({
      name: 'ssh',
      argv: ['ssh', '-N', '-L', `${local}:${remote}`, ...sshOptions(lab, 'central')],
      logPath: join(directory, 'ssh.log'),
      diesWithParent: true,
    });
    const switches = await waitUntil('the forwarded socket', () =>
      run(['ovn-nbctl', `--db=unix:${local}`, 'ls-list']).catch(() => undefined),
    );
    expect(switches).toContain('(ls-int)');
    await endProcess(forwarding.identity);
  });
});

describe.skipIf(!isRoot)('the empty lab', () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'labs-'));
  });

  afterAll(async () => {
    await rm(directory, { recursive: true });
  });

  it('has both chassis, unbound guests and nothing in NB', async () => {
    await using lab = await startLab({ directory, empty: true });
    expect(await lab.nbctl('show')).toBe('');
    const chassis = await lab.sbctl('--bare', '--columns=hostname', 'list', 'Chassis');
    expect(chassis.split(/\s+/).toSorted()).toEqual(['kvm1', 'kvm2']);
    expect(await lab.reaches('vm1', vm2.address, 1)).toBe(false);
    expect(await lab.hypervisorOf('vm2')).toBe('kvm2');
  });

  it('has a third hypervisor when asked, and stands beside another lab', async () => {
    await using one = await startLab({ directory, empty: true, hypervisors: 3 });
    await using other = await startLab({ directory, empty: true });
    await one.nbctl('ls-add', 'only-here');
    expect(await other.nbctl('ls-list')).toBe('');
    const names = await one.sbctl('--bare', '--columns=hostname', 'list', 'Chassis');
    expect(names).toContain('kvm3');
  });
});

async function chassisOf(lab: Lab, logicalPort: string): Promise<string> {
  const chassis = await lab.sbctl('get', 'Port_Binding', logicalPort, 'chassis');
  return (await lab.sbctl('get', 'Chassis', chassis, 'name')).replaceAll('"', '');
}

function sshOptions(lab: Lab, hostName: string): string[] {
  const access = lab.sshAccess(hostName);
  if (access === undefined) throw new Error(`no sshd on ${hostName}`);
  const trust = ['-o', 'StrictHostKeyChecking=no', '-o', 'UserKnownHostsFile=/dev/null'];
  const destination = `${access.user}@${access.host}`;
  return [...trust, '-i', access.privateKeyPath, '-p', String(access.port), destination];
}
