import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, startDatabase, waitUntil } from '@ovn-console/lab';
import type { Database as Server } from '@ovn-console/lab';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutcomeUnknownError } from '../errors.ts';
import { openSession } from '../session/session.ts';
import { startCluster } from '../testing/cluster.ts';
import { LimboLink } from '../testing/limbo-link.ts';
import { northbound } from '../testing/northbound.ts';
import { startServerProcess } from '../testing/server-process.ts';
import type { ServerProcess } from '../testing/server-process.ts';
import type { Operation } from './operation.ts';

const marker = { table: 'NB_Global', column: 'external_ids' };
const backoff = { minMs: 20, maxMs: 100 };
const initialise: Operation = { op: 'insert', table: 'NB_Global', row: {} };
const insertSwitch = (name: string): Operation => ({
  op: 'insert',
  table: 'Logical_Switch',
  row: { name },
});

let source: Server;
let directory: string;
let relay: ServerProcess;
let relayRemote: string;

beforeEach(async () => {
  source = await startDatabase({ schema: 'nb' });
  directory = await mkdtemp(join(tmpdir(), 'ovsdb-relay-'));
  relayRemote = `unix:${join(directory, 'sock')}`;
  relay = startServerProcess([
    `--unixctl=${join(directory, 'ctl')}`,
    `--remote=p${relayRemote}`,
    `relay:OVN_Northbound:${source.remote}`,
  ]);
  await waitUntil('the relay', () =>
    run(['ovsdb-client', '--timeout=2', 'dump', relayRemote, 'OVN_Northbound', 'NB_Global'])
      .then(() => true)
      .catch(() => false),
  );
});

afterEach(async () => {
  await relay.kill();
  await source.stop();
  await rm(directory, { recursive: true, force: true });
});

async function lossOf(outcome: Promise<unknown>): Promise<OutcomeUnknownError> {
  const error: unknown = await outcome.catch((reason: unknown) => reason);
  if (error instanceof OutcomeUnknownError) return error;
  throw new Error(`expected an OutcomeUnknownError, got ${String(error)}`);
}

/** How many transactions the relay has passed on. */
async function forwarded(): Promise<number> {
  const command = ['coverage/read-counter', 'txn_forward_sent'];
  return Number(await run(['ovs-appctl', '-t', join(directory, 'ctl'), ...command]));
}

async function switches(remote: string): Promise<string[]> {
  const table = ['OVN_Northbound', 'Logical_Switch', 'name'] as const;
  const text = await run(['ovsdb-client', '--no-headings', '-f', 'csv', 'dump', remote, ...table]);
  return text.split('\n').filter((line) => line !== '' && !line.includes(' table'));
}

describe('the outcome of a transaction that one server hands to another', () => {
  it('is found out when a relay loses the server that it relays', async () => {
    await using session = openSession({ database: northbound, remotes: [relayRemote], backoff });
    await session.ready();
    await session.transact([initialise]);
    await session.transact([insertSwitch('first')], { marker });
    source.pause();
    const before = await forwarded();
    const lost = lossOf(session.transact([insertSwitch('relayed')], { marker }));
    await waitUntil('the relay to pass it on', async () => (await forwarded()) > before);
    await source.kill();
    const error = await lost;
    expect(error.message).toMatch(/canceled/);
    await source.restart();
    expect(await session.outcomeOf(error)).toBe('not committed');
    expect(await switches(source.remote)).toEqual(['first']);
  });

  it('is found out at the source when the relay is lost, with the transaction on its way', async () => {
    const remotes = [relayRemote, source.remote];
    await using session = openSession({ database: northbound, remotes, backoff });
    await session.ready();
    expect(session.state.remote).toBe(relayRemote);
    await session.transact([initialise]);
    await session.transact([], { marker });
    source.pause();
    const before = await forwarded();
    const lost = lossOf(session.transact([insertSwitch('relayed')], { marker }));
    await waitUntil('the relay to pass it on', async () => (await forwarded()) > before);
    await relay.kill();
    const asked = lost.then((error) => session.outcomeOf(error));
    source.resume();
    const expected = (await asked) === 'committed' ? ['relayed'] : [];
    expect(await switches(source.remote)).toEqual(expected);
  });

  it('is "not committed" for good when a stopped leader wakes up with it', async () => {
    await using cluster = await startCluster(3);
    const remotes = cluster.servers.map(({ remote }) => remote);
    const elsewhere = (operation: Operation) =>
      run(['ovsdb-client', 'transact', remotes.join(','), JSON.stringify(['OVN_Northbound', operation])]); // prettier-ignore
    await elsewhere(initialise);
    const links = remotes.map((remote) => new LimboLink(remote));
    const options = { database: northbound, remotes: links, backoff, probeIntervalMs: 500 };
    await using session = openSession(options);
    await session.ready();
    await session.transact([], { marker });
    const old = cluster.servers.find(({ remote }) => remote === session.state.remote);
    const link = links.find(({ name }) => name === session.state.remote);
    old?.pause();
    const error = await lossOf(session.transact([insertSwitch('late')], { marker }));
    expect(link?.isQuiet).toBe(false);
    expect(await session.outcomeOf(error)).toBe('not committed');
    expect(session.state.remote).not.toBe(old?.remote);
    old?.resume();
    await waitUntil('the old leader to answer', () => link?.isQuiet);
    await elsewhere(insertSwitch('afterwards'));
    for (const remote of remotes) {
      const isCaughtUp = async () => (await switches(remote)).includes('afterwards');
      await waitUntil('the server to catch up', isCaughtUp);
      expect(await switches(remote)).toEqual(['afterwards']);
    }
    for (const each of links) each[Symbol.dispose]();
  });
});
