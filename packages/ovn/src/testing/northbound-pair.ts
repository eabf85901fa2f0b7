import { CommandError, run, startDatabase, type Database } from '@ovn-console/lab';
import { openSession, type Session } from '@ovn-console/ovsdb';
import {
  definitionOf,
  parseArguments,
  parseCommands,
  plan,
  printScript,
  OvnError,
} from '../commands/index.ts';
import { execute, TransactionFailure, type FinishedOutput } from '../execution/index.ts';
import { northbound } from '../northbound.ts';
import { dumpNorthbound } from './dump-northbound.ts';

/** What came of a batch of commands: done, or refused with this message. */
export type Outcome = 'done' | { readonly refused: string };

/**
 * What one command line printed (without the last newline), or why it was refused, and what the
 * database holds afterwards.
 */
export interface Spoken {
  readonly printed: string;
  readonly refused: string;
  readonly contents: readonly string[];
}

/**
 * Two Northbound databases on real servers: one is changed by our plans, the other by the real
 * ovn-nbctl running the lines that we print.
 */
export class NorthboundPair implements AsyncDisposable {
  readonly session: Session<typeof northbound>;
  readonly ours: Database;
  readonly theirs: Database;

  private constructor(ours: Database, theirs: Database) {
    this.ours = ours;
    this.theirs = theirs;
    this.session = openSession({ database: northbound, remotes: [ours.remote] });
  }

  static async start(): Promise<NorthboundPair> {
    const [ours, theirs] = await Promise.all([
      startDatabase({ schema: 'nb' }),
      startDatabase({ schema: 'nb' }),
    ]);
    const pair = new NorthboundPair(ours, theirs);
    await pair.onBoth(['init']);
    await pair.session.ready();
    return pair;
  }

  /** Plans the commands and runs the plan. */
  async apply(inputs: readonly unknown[]): Promise<Outcome> {
    try {
      const { operations } = plan(parseCommands(inputs), this.session.replica);
      await this.session.transact(operations);
      return 'done';
    } catch (error) {
      if (error instanceof OvnError) return { refused: error.message };
      throw error;
    }
  }

  /** Runs the printed script in a shell: the real ovn-nbctl, all in one transaction. */
  async nbctl(inputs: readonly unknown[]): Promise<Outcome> {
    if (inputs.length === 0) return 'done';
    const script = printScript(parseCommands(inputs));
    const env = { OVN_NB_DB: this.theirs.remote, LC_ALL: 'C.UTF-8' };
    try {
      await run(['bash', '--norc', '-c', script], { env });
      return 'done';
    } catch (error) {
      if (error instanceof CommandError) {
        return { refused: error.stderr.replace(/^ovn-nbctl: /, '') };
      }
      throw error;
    }
  }

  /** Runs an ovn-nbctl command line on both databases, and waits until ours is seen. */
  async onBoth(argv: readonly string[]): Promise<void> {
    const both = [this.ours, this.theirs];
    await Promise.all(both.map(({ remote }) => run(['ovn-nbctl', `--db=${remote}`, ...argv])));
  }

  /**
   * Runs one command line: ours as the command line does, theirs by ovn-nbctl. Lines that only read are asked
   * of the same database, ours, so that what is printed can be compared with its UUIDs.
   */
  async line(argv: readonly string[]): Promise<{ ours: Spoken; theirs: Spoken }> {
    const [ours, theirs] = [await this.#planLine(argv), await this.#spokenLine(argv)];
    const contents = await this.dumps();
    return {
      ours: { ...ours, contents: contents.ours },
      theirs: { ...theirs, contents: contents.theirs },
    };
  }

  async #planLine(argv: readonly string[]): Promise<Omit<Spoken, 'contents'>> {
    let printed = '';
    try {
      await execute(this.session, {
        commands: parseArguments(argv),
        onDone: (outputs) => {
          printed = outputs.map(textOf).join('').replace(/\n$/, '');
        },
      });
      return { printed, refused: '' };
    } catch (error) {
      if (error instanceof OvnError || error instanceof TransactionFailure) {
        return { printed: '', refused: `ovn-nbctl: ${error.message}`.trim() };
      }
      throw error;
    }
  }

  async #spokenLine(argv: readonly string[]): Promise<Omit<Spoken, 'contents'>> {
    const { remote } = isReading(argv) ? this.ours : this.theirs;
    try {
      const printed = await run(['ovn-nbctl', `--db=${remote}`, '--', ...argv]);
      return { printed, refused: '' };
    } catch (error) {
      if (error instanceof CommandError) return { printed: '', refused: withoutLog(error.stderr) };
      throw error;
    }
  }

  /** The contents of both, in a form that can be compared. */
  async dumps(): Promise<{ ours: string[]; theirs: string[] }> {
    const [ours = [], theirs = []] = await Promise.all(
      [this.ours, this.theirs].map(({ remote }) => dumpNorthbound(remote)),
    );
    return { ours, theirs };
  }

  /** Empties both databases. */
  async clear(): Promise<void> {
    const tables = northbound.tables.map(({ name }) => name);
    const present = tables.filter((name) => this.session.replica.has(name) && name !== 'NB_Global');
    const deletions = present.map((table) => ({ op: 'delete', table, where: [] }) as const);
    await this.session.transact(deletions);
    const request = JSON.stringify(['OVN_Northbound', ...deletions]);
    await run(['ovsdb-client', 'transact', this.theirs.remote, request]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.session.close();
    await Promise.all([this.ours.stop(), this.theirs.stop()]);
  }
}

function isReading(argv: readonly string[]): boolean {
  try {
    return parseArguments(argv).every((command) => definitionOf(command).isReading === true);
  } catch {
    return false;
  }
}

function textOf(output: FinishedOutput): string {
  return 'text' in output ? output.text : '';
}

/** Lines of the log have the time in them. */
function withoutLog(stderr: string): string {
  return stderr.replaceAll(/^\d{4}-\d\d-\d\dT[^\n]*\n?/gm, '');
}
