import { startDatabase, type Database } from '@ovn-console/lab';
import { labelsOf, linesOf, withLabels, type Labels } from './canonical.ts';
import { RawNorthbound, sameContents, type Contents } from './contents.ts';
import { RawClient } from './raw-client.ts';
import type { Outcome, Tool } from './tools.ts';

/** A Northbound database and the tool that is used on it. */
export class Side implements AsyncDisposable {
  readonly #database: Database;
  readonly #client: RawClient;
  readonly #raw: RawNorthbound;
  readonly #tool: Tool;
  contents: Contents = new Map();
  /** {@link linesOf} the contents. */
  #lines: readonly string[] = [];
  /** Of all rows that there have been since the contents were replaced. */
  #labels = new Map<string, string>();

  private constructor(database: Database, client: RawClient, [raw, tool]: [RawNorthbound, Tool]) {
    this.#database = database;
    this.#client = client;
    this.#raw = raw;
    this.#tool = tool;
  }

  /** @param schemaFile instead of the installed one */
  static async start(tool: Tool, schemaFile?: string): Promise<Side> {
    const database = await startDatabase({ schema: 'nb', ...(schemaFile && { schemaFile }) });
    const client = new RawClient(database.socketPath);
    return new Side(database, client, [await RawNorthbound.open(client), tool]);
  }

  get remote(): string {
    return this.#database.remote;
  }

  /** Gives it these contents, UUIDs included. */
  async replace(contents: Contents): Promise<void> {
    await this.#raw.replace(contents);
    this.#labels = new Map();
    this.contents = new Map();
    await this.read();
  }

  /** Sees what its contents are now. */
  async read(): Promise<void> {
    const contents = await this.#raw.read();
    if (sameContents(contents, this.contents)) return;
    const labels = labelsOf(contents);
    for (const [uuid, label] of labels) this.#labels.set(uuid, label);
    this.#lines = linesOf(contents, labels);
    this.contents = contents;
  }

  /** Runs the tool, or another one. */
  async run(argv: readonly string[], tool = this.#tool): Promise<Outcome> {
    return tool(argv, { OVN_NB_DB: this.#database.remote });
  }

  /** What came of a command line that has changed contents, without the UUIDs. */
  describe(outcome: Outcome, argv: readonly string[]): string[] {
    return [...linesOfOutcome(outcome, this.#labels, argv.join(' ')), ...this.#lines];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#client[Symbol.dispose]();
    await this.#database.stop();
  }
}

/** Every line of what was written, with where it was written. */
export function linesOfOutcome(outcome: Outcome, labels: Labels, given: string): string[] {
  const { stdout, stderr, status } = outcome;
  return [
    `status: ${status}`,
    ...namedLines('stdout', withoutCircumstances(withLabels(stdout, labels, given))),
    ...namedLines('stderr', inOrder(withoutCircumstances(withLabels(stderr, labels, given)))),
  ];
}

function namedLines(name: string, text: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => `${name}: ${line}`);
}

/** Which of two clashing rows a server calls the first depends on their UUIDs. */
export function inOrder(text: string): string {
  return text.replace(
    /First row, with UUID (.*?)\.  Second row, with UUID (.*?)\.(?=\\?")/g,
    (_, first: string, second: string) => `Rows ${[first, second].toSorted().join(' and ')}`,
  );
}

/** Warnings are logged with their time; and every server has a socket of its own. */
function withoutCircumstances(text: string): string {
  return text
    .replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z\|/gm, '<time>|')
    .replace(/unix:\/tmp\/ovsdb-nb-\w+\/database\.sock/g, '<remote>');
}
