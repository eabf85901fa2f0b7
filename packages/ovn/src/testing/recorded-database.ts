import { run, startDatabase, waitUntil, type Database } from '@ovn-console/lab';
import { openSession, OperationError, type ServerSchema, type Session } from '@ovn-console/ovsdb';
import type { Operation } from '@ovn-console/ovsdb/operations';
import { differencesOf, type RowDifference } from '../inverse/index.ts';
import { northbound } from '../northbound.ts';

/** A Northbound database on a real server, of which we know what each transaction did to it. */
export class RecordedDatabase implements AsyncDisposable {
  readonly session: Session<typeof northbound>;
  readonly database: Database;

  private constructor(database: Database) {
    this.database = database;
    this.session = openSession({ database: northbound, remotes: [database.remote] });
  }

  static async start(): Promise<RecordedDatabase> {
    const recorded = new RecordedDatabase(await startDatabase({ schema: 'nb' }));
    await recorded.session.ready();
    return recorded;
  }

  get schema(): ServerSchema {
    const schema = this.session.serverSchema();
    if (!schema) throw new Error('the server has not told its schema');
    return schema;
  }

  /** What a transaction did, as it would be kept in a journal; undefined when it was refused. */
  async attempt(operations: readonly Operation[]): Promise<RowDifference[] | undefined> {
    try {
      return await this.transact(operations);
    } catch (error) {
      // Random operations may be such that no client would send them.
      if (error instanceof OperationError || error instanceof TypeError) return undefined;
      throw error;
    }
  }

  /** What a transaction did, as it would be kept in a journal. */
  async transact(operations: readonly Operation[]): Promise<RowDifference[]> {
    const { replica } = this.session;
    let differences: RowDifference[] = [];
    const unsubscribe = replica.subscribe((change) => {
      differences = differencesOf(change, replica);
    });
    try {
      await this.session.transact(operations);
      const kept: RowDifference[] = JSON.parse(JSON.stringify(differences));
      return kept;
    } finally {
      unsubscribe();
    }
  }

  /** What a line of the real ovn-nbctl did. */
  async nbctl(line: string): Promise<RowDifference[]> {
    const { replica } = this.session;
    const seen: RowDifference[] = [];
    const unsubscribe = replica.subscribe((change) => {
      seen.push(...differencesOf(change, replica));
    });
    await run(['ovn-nbctl', `--db=${this.database.remote}`, ...line.split(' ')]);
    await waitUntil('the change to be seen', () => seen.length > 0);
    unsubscribe();
    return seen;
  }

  /** All that `ovsdb-client dump` shows, UUIDs included, as lines in an order of no meaning. */
  async dump(): Promise<string[]> {
    const { remote } = this.database;
    const text = await run(['ovsdb-client', '-f', 'csv', 'dump', remote, 'OVN_Northbound']);
    return text.split('\n').toSorted();
  }

  /** Deletes every row. */
  async clear(): Promise<void> {
    const { replica } = this.session;
    const present = northbound.tables.filter(({ name }) => replica.has(name));
    await this.session.transact(
      present.map(({ name }) => ({ op: 'delete', table: name, where: [] }) as const),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.session.close();
    await this.database.stop();
  }
}
