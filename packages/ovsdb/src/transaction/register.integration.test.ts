import { run, startDatabase, waitUntil } from '@ovn-console/lab';
import { describe, expect, it } from 'vitest';
import { ConnectionError, OutcomeUnknownError } from '../errors.ts';
import { openSession } from '../session/session.ts';
import type { Session } from '../session/session.ts';
import { startCluster } from '../testing/cluster.ts';
import type { ClusterServer } from '../testing/cluster.ts';
import { LimboLink } from '../testing/limbo-link.ts';
import { northbound } from '../testing/northbound.ts';

const marker = { table: 'NB_Global', column: 'external_ids' };
const initialise = ['OVN_Northbound', { op: 'insert', table: 'NB_Global', row: {} }];
const patience = { timeoutMs: 30_000 };

/** Writes that are under way at the same time. */
const writers = 8;

type Verdict = 'acknowledged' | 'never sent' | 'found committed' | 'found not committed';

/** A stream of unique writes through a session, and what became of each. */
class Register implements AsyncDisposable {
  readonly verdicts = new Map<string, Verdict>();
  readonly session: Session<typeof northbound>;
  readonly #links: readonly LimboLink[];
  readonly #stopped = new AbortController();
  #lastNumber = 0;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(remotes: readonly string[]) {
    this.#links = remotes.map((remote) => new LimboLink(remote));
    this.session = openSession({
      database: northbound,
      remotes: this.#links,
      probeIntervalMs: 300,
      backoff: { minMs: 20, maxMs: 200 },
    });
  }

  async start(): Promise<void> {
    const remotes = this.#links.map(({ name }) => name).join(',');
    await run(['ovsdb-client', 'transact', remotes, JSON.stringify(initialise)]);
    await this.session.ready();
    this.#writing = Promise.all(Array.from({ length: writers }, () => this.#write()));
  }

  count(...verdicts: readonly Verdict[]): number {
    return [...this.verdicts.values()].filter((verdict) => verdicts.includes(verdict)).length;
  }

  /** Resolves when that many further writes are acknowledged. */
  async progress(): Promise<void> {
    const before = this.count('acknowledged');
    const isDone = () => this.count('acknowledged') >= before + 3 * writers;
    await waitUntil('writes to be acknowledged', isDone, patience);
  }

  /** Resolves when every write has a verdict, and no server has an unanswered one left. */
  async finish(): Promise<void> {
    this.#stopped.abort();
    await this.#writing;
    const isQuiet = () => this.#links.every((link) => link.isQuiet);
    await waitUntil('late transactions to be answered', isQuiet, patience);
  }

  /** The names that must be in the database, sorted. */
  expected(): string[] {
    const there = [...this.verdicts].filter(([, verdict]) =>
      ['acknowledged', 'found committed'].includes(verdict),
    );
    return there.map(([name]) => name).toSorted();
  }

  async #write(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      await this.session.ready();
      const name = `write-${++this.#lastNumber}`;
      this.verdicts.set(name, await this.#outcomeOf(name));
    }
  }

  async #outcomeOf(name: string): Promise<Verdict> {
    try {
      await this.session.transact([{ op: 'insert', table: 'Logical_Switch', row: { name } }], { marker }); // prettier-ignore
      return 'acknowledged';
    } catch (error) {
      if (error instanceof ConnectionError) return 'never sent';
      if (!(error instanceof OutcomeUnknownError)) throw error;
      const outcome = await this.session.outcomeOf(error);
      return `found ${outcome}`;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped.abort();
    await this.session.close();
    await this.#writing.catch(() => {});
    for (const link of this.#links) link[Symbol.dispose]();
  }
}

/** The names of all switches that a server has, sorted. */
async function written(remote: string): Promise<string[]> {
  const table = ['OVN_Northbound', 'Logical_Switch', 'name'] as const;
  const text = await run(['ovsdb-client', '--no-headings', '-f', 'csv', 'dump', remote, ...table]);
  return text.split('\n').flatMap((line) => /write-\d+/.exec(line)?.[0] ?? []).toSorted(); // prettier-ignore
}

describe('a register of unique writes', () => {
  it('holds each committed write once when its server is killed and stopped', async () => {
    await using server = await startDatabase({ schema: 'nb' });
    await using register = new Register([server.remote]);
    await register.start();
    for (let round = 0; round < 3; round++) {
      await register.progress();
      await server.kill();
      await server.restart();
      await register.progress();
      server.pause();
      const isGivenUp = () => register.session.state.phase !== 'live';
      await waitUntil('the session to give up', isGivenUp, patience);
      server.resume();
    }
    await register.progress();
    await register.finish();
    expect(await written(server.remote)).toEqual(register.expected());
    expect(register.count('found committed', 'found not committed')).toBeGreaterThan(0);
  });

  it('holds each committed write once when leaders of a cluster come and go', async () => {
    await using cluster = await startCluster(3);
    await using register = new Register(cluster.servers.map(({ remote }) => remote));
    await register.start();
    const look = () => cluster.leader().catch(() => undefined);
    const leader = () => waitUntil('a leader', look, patience);
    const follow = (old: ClusterServer) => {
      const { session } = register;
      const isElsewhere = () =>
        session.state.phase === 'live' && session.state.remote !== old.remote;
      return waitUntil('the session to be with another leader', isElsewhere, patience);
    };
    const losses: ((old: ClusterServer) => Promise<void>)[] = [
      (old) => old.transferLeadership(),
      async (old) => {
        await old.kill();
        await follow(old);
        await register.progress();
        await old.restart();
      },
      async (old) => {
        old.pause();
        await follow(old);
        await register.progress();
        old.resume();
      },
    ];
    for (const lose of [...losses, ...losses]) {
      await register.progress();
      await lose(await leader());
    }
    await register.progress();
    await register.finish();
    const expected = register.expected();
    for (const { remote } of cluster.servers) {
      const isCaughtUp = async () => (await written(remote)).length >= expected.length;
      await waitUntil('the server to catch up', isCaughtUp, patience);
      expect(await written(remote)).toEqual(expected);
    }
    expect(register.count('found committed', 'found not committed')).toBeGreaterThan(0);
  });
});
