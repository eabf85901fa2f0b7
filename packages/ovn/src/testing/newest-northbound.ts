import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startDatabase, type Database } from '@ovn-console/lab';
import { openSession, type Session } from '@ovn-console/ovsdb';
import { OvnError, parseArguments, plan } from '../commands/index.ts';
import { readWords } from '../nbctl/script/index.ts';
import { northbound } from '../northbound.ts';

/** The newest published schema, where a checkout has it beside it. */
const schemaFile = fileURLToPath(
  new URL('../../../../../shared/schemas/ovn-nb-7.19.0.ovsschema', import.meta.url),
);

export const hasNewestSchema: boolean = existsSync(schemaFile);

/** A Northbound database on a real server that has all that the installed ovn-nbctl lacks. */
export class NewestNorthbound implements AsyncDisposable {
  readonly session: Session<typeof northbound>;
  readonly #server: Database;

  private constructor(server: Database) {
    this.#server = server;
    this.session = openSession({ database: northbound, remotes: [server.remote] });
  }

  static async start(): Promise<NewestNorthbound> {
    const newest = new NewestNorthbound(await startDatabase({ schema: 'nb', schemaFile }));
    await newest.session.ready();
    return newest;
  }

  get remote(): string {
    return this.#server.remote;
  }

  /**
   * Runs a script, each line as one transaction.
   * @returns what is printed, or why a line is refused; `UUID` for every UUID
   */
  async run(script: string): Promise<string[]> {
    const answers: string[] = [];
    for (const { words } of readWords(script).lines) {
      answers.push(await this.#line(words.map(({ text }) => text)));
    }
    return answers.flatMap((answer) => answer.split('\n')).filter((line) => line !== '');
  }

  async #line(argv: readonly string[]): Promise<string> {
    try {
      const { operations, outputs } = plan(parseArguments(argv), this.session.replica);
      if (operations.length > 0) await this.session.transact(operations);
      const texts = outputs.flatMap(({ parts }) =>
        parts.map((part) => (typeof part === 'string' ? part : 'UUID')),
      );
      return texts.join('').replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'UUID');
    } catch (error) {
      if (error instanceof OvnError) return error.message;
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.session.close();
    await this.#server.stop();
  }
}
