import { createHash } from 'node:crypto';
import { run } from '@ovn-console/lab';
import { isObject, parseJson } from '../../codec/json.ts';
import { openSession } from '../../session/session.ts';
import type { Session } from '../../session/session.ts';
import type { Operation } from '../../transaction/operation.ts';
import { hadItBeenSent, outcomeOfOurs, outcomeOfReply, withoutBlame } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { isOperation, resolve, rowsIn } from './row-pick.ts';
import type { OperationTemplate } from './row-pick.ts';
import { startServer } from './subject.ts';
import type { Server, Subject } from './subject.ts';
import { transactByTool } from './transact-tool.ts';
import { inOrder, UuidMap } from './uuid-map.ts';

/** What came of a transaction on both servers, comparable. */
export interface Pair {
  readonly ours: Outcome;
  readonly theirs: Outcome;
}

/**
 * Two servers in the same state: one is written through our client, the other through
 * `ovsdb-client transact`. Their rows differ in nothing but UUIDs, if in those.
 */
export class Twins implements AsyncDisposable {
  readonly #subject: Subject;
  readonly #ours: Server;
  readonly #theirs: Server;
  readonly #session: Session;
  #uuids = new UuidMap();
  #turn = 0;

  private constructor(subject: Subject, ours: Server, theirs: Server) {
    this.#subject = subject;
    this.#ours = ours;
    this.#theirs = theirs;
    this.#session = openSession({ database: subject.database, remotes: [ours.remote] });
  }

  static async start(subject: Subject): Promise<Twins> {
    const twins = new Twins(subject, await startServer(subject), await startServer(subject));
    await twins.#session.ready();
    return twins;
  }

  /** Deletes every row. */
  async clear(): Promise<void> {
    const tables = this.#subject.database.tables.map(({ name }) => name);
    const everything = tables.map((table) => ({ op: 'delete', table, where: [] }) as const);
    await this.#session.transact(everything);
    await this.#transactTheirs(everything);
    this.#uuids = new UuidMap();
    this.#turn = 0;
  }

  /** Runs a transaction on both, with UUIDs that we choose: the outcomes are equal. */
  async run(templates: readonly OperationTemplate[]): Promise<Pair> {
    const turn = this.#turn++;
    const chosen = templates.map((template, index) =>
      template['op'] === 'insert' ? { uuid: uuidFor(`${turn} ${index}`), ...template } : template,
    );
    const operations = resolve(chosen, rowsIn(this.#session.replica));
    const theirs = outcomeOfReply(operations, await this.#transactTheirs(operations));
    const ours = await outcomeOfOurs(this.#session, operations);
    return { ours: sorted(hadItBeenSent(ours, theirs)), theirs: sorted(theirs) };
  }

  /**
   * Runs a transaction on both, with named rows and UUIDs that the servers choose. Of several
   * rows that could be blamed, each may blame another.
   */
  async runWithNames(templates: readonly OperationTemplate[]): Promise<Pair> {
    const operations = resolve(templates, rowsIn(this.#session.replica));
    const translated = this.#uuids.toTheirs(operations).filter(isOperation);
    const theirs = outcomeOfReply(operations, await this.#transactTheirs(translated));
    const ours = await outcomeOfOurs(this.#session, operations);
    if ('results' in ours && 'results' in theirs) this.#uuids.learn(ours.results, theirs.results);
    const sameRows = 'results' in theirs ? { results: this.#uuids.toOurs(theirs.results) } : theirs;
    return {
      ours: withoutBlame(sorted(hadItBeenSent(ours, theirs))),
      theirs: withoutBlame(sorted(sameRows)),
    };
  }

  /** What `ovsdb-client dump` says of both, comparable. */
  async dumps(): Promise<Readonly<Record<keyof Pair, readonly unknown[]>>> {
    const { name } = this.#subject.database;
    const [ours, theirs] = await Promise.all([
      dumpTables(this.#ours.remote, name),
      dumpTables(this.#theirs.remote, name),
    ]);
    return { ours: inOrder(ours), theirs: inOrder(this.#uuids.toOurs(theirs)) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session.close();
    await this.#ours[Symbol.asyncDispose]();
    await this.#theirs[Symbol.asyncDispose]();
  }

  #transactTheirs(operations: readonly Operation[]): Promise<readonly unknown[]> {
    return transactByTool(this.#theirs.remote, this.#subject.database.name, operations);
  }
}

function uuidFor(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
}

async function dumpTables(remote: string, database: string): Promise<readonly unknown[]> {
  const text = await run(['ovsdb-client', 'dump', '--format=json', remote, database]);
  const tables = text.split('\n').map(parseJson).filter(isObject);
  return tables.map(({ caption, headings, data }) => ({ caption, headings, rows: data }));
}

/** Rows are in no order. */
function sorted(outcome: Outcome): Outcome {
  return 'results' in outcome ? { results: inOrder(outcome.results) } : outcome;
}
