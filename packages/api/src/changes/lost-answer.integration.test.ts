import { startCentral, waitUntil, type Central } from '@ovn-console/lab';
import type { Command } from '@ovn-console/ovn/commands';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenLineTo, type BrokenLine } from '../testing/broken-line.ts';
import { startTestApi, type Caller, type TestApi } from '../testing/test-api.ts';

let central: Central;
let line: BrokenLine;
let test: TestApi;
let alice: Caller;
let clusterId: string;

beforeAll(async () => {
  central = await startCentral();
  line = await brokenLineTo(central.northbound.socketPath);
  test = await startTestApi();
  const cluster = await test.store.clusters.create({
    name: 'central',
    northboundRemotes: [line.remote],
    southboundRemotes: [central.southboundRemote],
  });
  clusterId = cluster.id;
  alice = await test.signIn('alice', 'operator');
  await (await test.api.sessions.get(clusterId)).northbound.ready();
});

afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await line[Symbol.asyncDispose]();
  await central.stop();
});

function addSwitch(name: string): Command[] {
  return [{ type: 'addLogicalSwitch', name }];
}

async function latestEntry() {
  const { entries } = await alice.journal.list({ clusterId, limit: 1 });
  return entries[0];
}

describe('a change whose answer is lost', () => {
  it('counts as committed when its effects are there after reconnecting', async () => {
    line.swallow('replies');
    const applying = alice.change.applyCommands({ clusterId, commands: addSwitch('ls-done') });
    await waitUntil('the change to be in the database', async () =>
      (await central.nbctl('ls-list')).includes('ls-done'),
    );
    line.cut();
    const { journalId } = await applying;
    expect(await latestEntry()).toMatchObject({
      id: journalId,
      outcome: 'committed',
      differences: [{ table: 'Logical_Switch', name: 'ls-done', kind: 'inserted' }],
    });
  });

  it('is reported as not written when nothing of it is there', async () => {
    await (await test.api.sessions.get(clusterId)).northbound.ready();
    line.swallow('requests');
    const refused = alice.change
      .applyCommands({ clusterId, commands: addSwitch('ls-lost') })
      .catch((error: unknown) => error);
    await waitUntil('the change to be under way', async () =>
      (await latestEntry())?.script.includes('ls-lost'),
    );
    line.cut();
    expect(await refused).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      structuredCause: {
        kind: 'unreachable',
        message: expect.stringContaining('The network is as it was before'),
      },
    });
    expect(await central.nbctl('ls-list')).not.toContain('ls-lost');
    expect((await latestEntry())?.script).not.toContain('ls-lost');
  });
});
