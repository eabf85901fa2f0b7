import { OperationError } from '../../errors.ts';
import type { Replica } from '../../replica/replica.ts';
import type { Follower } from '../../session/follower.ts';
import { openSession } from '../../session/session.ts';
import type { Session } from '../../session/session.ts';
import { dumpReplica, dumpServer } from '../dump.ts';
import type { Contents } from '../dump.ts';
import { olderServer } from '../older-server.ts';
import type { Operation } from '../../transaction/operation.ts';
import type { NamedConnector } from '../../transport/connector.ts';
import type { Choice } from './random-choice.ts';
import type { Step, Turn } from './random-program.ts';
import { resolve, rowsIn } from './row-pick.ts';
import type { Server, Subject } from './subject.ts';
import { transactByTool } from './transact-tool.ts';

/** Tests do not wait longer than they must. */
export const backoff = { minMs: 5, maxMs: 50 };

/** Sessions that follow one server, with each of the monitor methods; and transactions on it. */
export class Followers implements AsyncDisposable {
  readonly #subject: Subject;
  readonly #server: Server;
  /** By whose rows transactions are made. */
  readonly first: Session;
  readonly #second: Session;
  readonly sessions: readonly Session[];

  private constructor(subject: Subject, server: Server) {
    this.#subject = subject;
    this.#server = server;
    const { remote } = server;
    this.first = this.#open(remote);
    this.#second = this.#open(olderServer(remote, ['monitor_cond_since']));
    const third = this.#open(olderServer(remote, ['monitor_cond_since', 'monitor_cond']));
    this.sessions = [this.first, this.#second, third];
  }

  static async start(subject: Subject, server: Server): Promise<Followers> {
    const followers = new Followers(subject, server);
    await followers.ready();
    return followers;
  }

  async ready(): Promise<void> {
    await Promise.all(this.sessions.map((session) => session.ready()));
  }

  /** Deletes every row. */
  async clear(): Promise<void> {
    const tables = this.#subject.database.tables.map(({ name }) => name);
    await this.first.transact(tables.map((table) => ({ op: 'delete', table, where: [] })));
    await this.caughtUp();
  }

  /** Runs transactions at once, whatever comes of them; resolves when all replicas have their effects. */
  async run(turn: Turn): Promise<void> {
    const rowsOf = rowsIn(this.first.replica);
    const writers = turn.map(({ by, operations }) => this.#send(by, resolve(operations, rowsOf)));
    await Promise.all(writers);
    await this.caughtUp();
  }

  /** A server sends a client all that happened before it answers any request of it. */
  async caughtUp(): Promise<void> {
    await Promise.all(this.sessions.map((session) => session.transact([])));
  }

  /** What each replica holds, and that of a session which is opened now. */
  async replicas(): Promise<Contents[]> {
    await using fresh = this.#open(this.#server.remote);
    await fresh.ready();
    return [...this.sessions, fresh].map(({ replica }) => dumpReplica(replica));
  }

  /** One more replica on each session, of nothing yet. */
  async followAll(): Promise<Choosers> {
    const choosers = new Choosers(this.sessions.map((session) => session.follow({})));
    await choosers.choose({});
    return choosers;
  }

  /** What `ovsdb-client dump` says. */
  dump(): Promise<Contents> {
    return dumpServer(this.#server.remote, this.#subject.database);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.sessions.map((session) => session.close()));
  }

  #open(remote: string | NamedConnector): Session {
    return openSession({ database: this.#subject.database, remotes: [remote], backoff });
  }

  async #send(by: Step['by'], operations: readonly Operation[]): Promise<void> {
    if (by === 'ovsdb-client') {
      await transactByTool(this.#server.remote, this.#subject.database.name, operations);
      return;
    }
    const session = by === 'us' ? this.first : this.#second;
    await session.transact(operations).catch((error: unknown) => {
      // Refused by the server, or by us already for being malformed.
      if (!(error instanceof OperationError) && !(error instanceof TypeError)) throw error;
    });
  }
}

/** Replicas with a choice of tables, columns and rows. */
export class Choosers implements AsyncDisposable {
  readonly #followers: readonly Follower[];

  constructor(followers: readonly Follower[]) {
    this.#followers = followers;
  }

  get replicas(): readonly Replica[] {
    return this.#followers.map(({ replica }) => replica);
  }

  async choose(choice: Choice): Promise<void> {
    await Promise.all(this.#followers.map((follower) => follower.choose(choice)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#followers.map((follower) => follower.close()));
  }
}
