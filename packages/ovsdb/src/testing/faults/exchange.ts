import { waitUntil } from '@ovn-console/lab';
import { FaultProxy } from '../fault-proxy.ts';
import type { Faults } from '../fault-proxy.ts';
import type { Outcome } from '../outcome.ts';
import { RawClient } from '../raw-client.ts';
import { insertShelf, isWhole, oldShelf, shop } from '../shop.ts';
import { namesOf, untilTrue } from '../truth.ts';
import { WatchedSession } from '../watched-session.ts';

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
  #writes = 0;

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
    await using watched = new WatchedSession(
      {
        database: shop,
        remotes: [proxy],
        backoff: { minMs: 1, maxMs: 1 },
        probeIntervalMs,
        loadingPatienceMs: 2 * probeIntervalMs,
      },
      isWhole,
    );
    await watched.ready();
    await this.#write(watched, 'first');
    if (outage) {
      proxy.cut();
      await waitUntil('the end of the connection', () => watched.session.state.phase !== 'live');
    }
    await this.interfere();
    proxy.restore();
    if (outage) await watched.ready();
    await this.#write(watched, 'second');
    await watched.ready();
    const truth = await untilTrue(this.#other, watched.session.replica);
    const wrong = watched.wrong(namesOf(truth['Shelf']));
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    return {
      connections: proxy.connections,
      outcomes: [...watched.outcomes.values()],
      errors: watched.errors,
      changes: watched.changes.map(({ kind }) => kind),
    };
  }

  /** Inserts a shelf, and sizes of another that are there already the second time. */
  async #write(watched: WatchedSession<typeof shop>, turn: string): Promise<void> {
    const name = `${turn}-${++this.#writes}`;
    const mutations = [['sizes', 'insert', ['set', [3, 4]]]] as const;
    const where = named(oldShelf);
    const mutate = { op: 'mutate', table: 'Shelf', where, mutations } as const;
    await watched.write(name, [mutate, ...insertShelf(name)]);
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
