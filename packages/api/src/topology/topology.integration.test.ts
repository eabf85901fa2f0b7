import { run, startCentral, type Central } from '@ovn-console/lab';
import type { Graph } from '@ovn-console/topology';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApi } from '../testing/test-api.ts';
import { startTestCluster, type TestCluster } from '../testing/test-cluster.ts';
import { until, viewTopology } from '../testing/watching.ts';

let started: TestCluster;
let central: Central;
let test: TestApi;
let clusterId: string;

beforeAll(async () => {
  started = await startTestCluster();
  ({ central, test, clusterId } = started);
});

afterAll(async () => {
  await started[Symbol.asyncDispose]();
});

function switchNames(graph: Graph): string[] {
  return graph.byKind('switch').map(({ name }) => name);
}

function bindingOf(graph: Graph, name: string) {
  return graph.byKind('binding').find(({ logicalPort }) => logicalPort === name);
}

describe('topology.watch', () => {
  it('sends a snapshot, then a delta for what ovn-nbctl does', async () => {
    const viewer = await viewTopology(await test.signIn('vera', 'viewer'), clusterId);
    await viewer.until((graph) => graph.byKind('global').length === 1);
    expect(viewer.events.map(({ type }) => type)).toEqual(['snapshot']);

    await central.nbctl('ls-add', 'ls-delta', '--', 'lsp-add', 'ls-delta', 'vm1');
    await viewer.until((graph) => switchNames(graph).includes('ls-delta'));
    expect(viewer.events.slice(1).map(({ type }) => type)).not.toContain('snapshot');
    expect(viewer.graph.byKind('switchPort').map(({ name }) => name)).toContain('vm1');

    await central.nbctl('ls-del', 'ls-delta');
    await viewer.until((graph) => !switchNames(graph).includes('ls-delta'));
  });

  it('shows both databases: a port that ovn-northd has bound', async () => {
    const viewer = await viewTopology(await test.signIn('vera', 'viewer'), clusterId);
    await central.nbctl('ls-add', 'ls-sb', '--', 'lsp-add', 'ls-sb', 'vm-sb');
    await viewer.until((graph) => bindingOf(graph, 'vm-sb') !== undefined);
    expect(bindingOf(viewer.graph, 'vm-sb')?.tunnelKey).toBeGreaterThan(0);
    await central.nbctl('ls-del', 'ls-sb');
  });

  it('serves every viewer from one session per database', async () => {
    const callers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => test.signIn(`viewer${index}`, 'viewer')),
    );
    const viewers = await Promise.all(callers.map((caller) => viewTopology(caller, clusterId)));
    await central.nbctl('ls-add', 'ls-shared');
    await Promise.all(
      viewers.map((viewer) => viewer.until((graph) => switchNames(graph).includes('ls-shared'))),
    );
    // ovn-northd's and ours, once the server has closed ovn-nbctl's.
    const connections = async () => connectionsTo(central.northbound.socketPath);
    await expect.poll(connections, { timeout: 10_000 }).toBe(2);
    await central.nbctl('ls-del', 'ls-shared');
  });

  it('resumes after a break with the deltas that were missed', async () => {
    const first = await viewTopology(await test.signIn('vera', 'viewer'), clusterId);
    await first.until((graph) => graph.byKind('global').length === 1);
    const watching = await viewTopology(await test.signIn('witness', 'viewer'), clusterId);
    await central.nbctl('ls-add', 'ls-missed');
    await watching.until((graph) => switchNames(graph).includes('ls-missed'));

    const { graph } = first;
    const lastEventId = first.lastEventId();
    const resumed = await viewTopology(await test.signIn('vera', 'viewer'), clusterId, {
      graph,
      lastEventId,
    });
    await resumed.until((current) => switchNames(current).includes('ls-missed'));
    expect(resumed.events.map(({ type }) => type)).not.toContain('snapshot');
    await central.nbctl('ls-del', 'ls-missed');
  });

  it('sends a snapshot to who comes back from another process', async () => {
    const viewer = await viewTopology(await test.signIn('vera', 'viewer'), clusterId, {
      lastEventId: 'another-epoch:7',
    });
    await viewer.until((graph) => graph.byKind('global').length === 1);
    expect(viewer.events[0]?.type).toBe('snapshot');
  });

  it('goes on with the new remotes when the cluster is edited, and ends when it is deleted', async () => {
    await using other = await startCentral();
    await other.nbctl('ls-add', 'ls-other');
    const admin = await test.signIn('ada', 'admin');
    const cluster = {
      name: 'edited',
      northboundRemotes: [central.northboundRemote],
      southboundRemotes: [central.southboundRemote],
    };
    const { id } = await admin.cluster.create(cluster);
    const viewer = await viewTopology(admin, id);
    await viewer.until((graph) => graph.byKind('global').length === 1);

    const northboundRemotes = [other.northboundRemote];
    const southboundRemotes = [other.southboundRemote];
    await admin.cluster.update({
      id,
      cluster: { ...cluster, northboundRemotes, southboundRemotes },
    });
    await viewer.until((graph) => switchNames(graph).includes('ls-other'));

    const ended = viewer.until(() => false);
    await admin.cluster.delete({ id });
    await expect(ended).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a database that goes away', () => {
  it('is reported as reconnecting, then live, and the topology is current again', async () => {
    const caller = await test.signIn('vera', 'viewer');
    const viewer = await viewTopology(caller, clusterId);
    await viewer.until((graph) => graph.byKind('global').length === 1);
    const status = (await caller.cluster.watch({ clusterId }))[Symbol.asyncIterator]();
    await until(status, ({ northbound }) => northbound.phase === 'live');

    await central.nbctl('ls-add', 'ls-before');
    await viewer.until((graph) => switchNames(graph).includes('ls-before'));
    await central.northbound.kill();
    const away = await until(status, ({ northbound }) => northbound.phase === 'reconnecting');
    expect(away.southbound.phase).toBe('live');
    expect(away.northbound.lastReceivedAt).toBeLessThanOrEqual(away.now);
    expect(switchNames(viewer.graph)).toContain('ls-before');

    await central.northbound.restart();
    await central.nbctl('ls-add', 'ls-after', '--', 'ls-del', 'ls-before');
    await until(status, ({ northbound }) => northbound.phase === 'live');
    await viewer.until((graph) => switchNames(graph).includes('ls-after'));
    expect(switchNames(viewer.graph)).not.toContain('ls-before');
    await central.nbctl('ls-del', 'ls-after');
  });
});

/** How many clients an ovsdb-server's unix socket has now, as the kernel sees it. */
async function connectionsTo(socketPath: string): Promise<number> {
  const sockets = await run(['ss', '-xH', 'state', 'connected', 'src', socketPath]);
  return sockets.split('\n').filter((line) => line.includes(socketPath)).length;
}
