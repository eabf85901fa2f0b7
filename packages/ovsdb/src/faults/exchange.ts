import { waitUntil } from '@ovn-console/lab';
import { ConnectionError, OutcomeUnknownError } from '../errors.ts';
import { openSession } from '../session/session.ts';
import type { Session } from '../session/session.ts';
import { FaultProxy } from '../testing/fault-proxy.ts';
import type { Faults } from '../testing/fault-proxy.ts';
import { RawClient } from '../testing/raw-client.ts';
import { ReplayedModel } from '../testing/replayed-model.ts';
import { insertShelf, isWhole, oldShelf, shop } from '../testing/shop.ts';
import { untilTrue } from '../testing/truth.ts';

type Shop = typeof shop;

/** Milliseconds until a session that does not recover has failed. */
const patienceMs = 20_000;

/** How a transaction ended for the client; what each promises is held against the truth. */
export type Outcome = 'done' | 'not sent' | 'unknown';

/** What came of one exchange. */
export interface Ending {
  readonly connections: number;
  readonly outcomes: readonly Outcome[];
  /** What the session said of each connection that ended. */
  readonly errors: readonly string[];
  /** The kinds of the changes that subscribers were told of. */
  readonly changes: readonly string[];
}

/** A real server of the shop. */
interface Server {
  readonly remote: string;
  readonly socketPath: string;
  readonly stop: () => Promise<void>;
}

export interface RunOptions {
  readonly probeIntervalMs?: number;
  /** Cuts the connection after the first transaction, until another client's was done. */
  readonly outage?: boolean;
}

/**
 * One exchange of a session with a real server, always the same but for names: connect, load, a
 * transaction, one of another client, another transaction.
 */
export class Exchange implements AsyncDisposable {
  readonly #server: Server;
  readonly #other: RawClient;
  #runs = 0;

  private constructor(server: Server) {
    this.#server = server;
    this.#other = new RawClient(server.socketPath);
  }

  /**
   * On a server of the shop, which it takes over.
   * @param bulk values to hold besides: a server remembers transactions, for those that want to
   *   resume, only while they hold fewer values than its contents
   */
  static async on(server: Server, bulk = 0): Promise<Exchange> {
    const exchange = new Exchange(server);
    await exchange.#transact(insertShelf(oldShelf));
    if (bulk > 0) {
      await exchange.#transact(insertShelf('bulk'));
      const sizes = ['set', Array.from({ length: bulk }, (_, size) => size)];
      await exchange.#transact([
        { op: 'update', table: 'Shelf', where: named('bulk'), row: { sizes } },
      ]);
    }
    return exchange;
  }

  /**
   * Runs the exchange over connections with these faults. Rejects unless it has all that can be
   * demanded of any run: the contents are the server's in the end, each change was told once, none was
   * seen in part, and every transaction's outcome is true.
   */
  async run(
    faultsOf: (connection: number) => Faults,
    { probeIntervalMs = 5000, outage = false }: RunOptions = {},
  ): Promise<Ending> {
    await this.#tidyUp();
    const proxy = new FaultProxy(this.#server.remote, faultsOf);
    await using session = openSession({
      database: shop,
      remotes: [proxy],
      backoff: { minMs: 1, maxMs: 1 },
      probeIntervalMs,
    });
    const model = new ReplayedModel(session.replica, isWhole);
    const errors: string[] = [];
    const partial: string[] = [];
    session.onState(({ phase, error }) => {
      if (error !== undefined && errors.at(-1) !== error.message) errors.push(error.message);
      if (model.changes.length > 0 && !isWhole(session.replica))
        partial.push(`not whole: ${phase}`);
    });
    const names = [`first-${++this.#runs}`, `second-${this.#runs}`];
    await session.ready(AbortSignal.timeout(patienceMs));
    const first = await outcomeOf(session, names[0] ?? '');
    if (outage) {
      proxy.cut();
      await waitUntil('the end of the connection', () => session.state.phase !== 'live');
    }
    await this.interfere();
    proxy.restore();
    if (outage) await session.ready(AbortSignal.timeout(patienceMs));
    const second = await outcomeOf(session, names[1] ?? '');
    await session.ready(AbortSignal.timeout(patienceMs));
    const truth = await untilTrue(this.#other, session.replica);
    const present = Object.values(truth['Shelf'] ?? {}).map(({ name }) => name);
    const outcomes = [first, second];
    const lies = outcomes.filter(
      (outcome, index) => !isTrue(outcome, countOf(present, names[index])),
    );
    const wrong = [...model.violations, ...partial, ...lies.map((lie) => `${lie} is not true`)];
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    const changes = model.changes.map(({ kind }) => kind);
    return { connections: proxy.connections, outcomes, errors, changes };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#other[Symbol.dispose]();
    await this.#server.stop();
  }

  /** Brings the contents to what every run begins with. */
  async #tidyUp(): Promise<void> {
    const row = { sizes: ['set', [1, 2]], labels: ['map', [['a', '1']]] };
    await this.#transact([
      { op: 'delete', table: 'Shelf', where: [...others(oldShelf), ...others('bulk')] },
      { op: 'update', table: 'Shelf', where: named(oldShelf), row },
      ...insertShelf('goner'),
    ]);
  }

  /** A transaction of another client. */
  async interfere(): Promise<void> {
    const labels = ['map', [['b', '2']]];
    const mutations = [['sizes', 'delete', 1], ['labels', 'insert', labels]]; // prettier-ignore
    await this.#transact([
      { op: 'delete', table: 'Shelf', where: named('goner') },
      { op: 'mutate', table: 'Shelf', where: named(oldShelf), mutations },
    ]);
  }

  async #transact(operations: readonly object[]): Promise<void> {
    await this.#other.request('transact', ['Shop', ...operations]);
  }
}

const named = (name: string) => [['name', '==', name]] as const;
const others = (name: string) => [['name', '!=', name]] as const;

async function outcomeOf(session: Session<Shop>, name: string): Promise<Outcome> {
  const mutations = [['sizes', 'insert', ['set', [3, 4]]]] as const;
  try {
    const where = named(oldShelf);
    const mutate = { op: 'mutate', table: 'Shelf', where, mutations } as const;
    await session.transact([mutate, ...insertShelf(name)]);
    return 'done';
  } catch (error) {
    if (error instanceof OutcomeUnknownError) return 'unknown';
    if (error instanceof ConnectionError) return 'not sent';
    throw error;
  }
}

function countOf(names: readonly unknown[], name: string | undefined): number {
  return names.filter((each) => each === name).length;
}

/** Whether a transaction may end so when its row is there that many times. */
function isTrue(outcome: Outcome, times: number): boolean {
  if (outcome === 'unknown') return times <= 1;
  return times === (outcome === 'done' ? 1 : 0);
}
