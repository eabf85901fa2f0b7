import { startDatabase, type Database } from '@ovn-console/lab';
import { labelsOf, linesOf, withLabels, type Labels } from './canonical.ts';
import { argumentsIn, onlyReads } from './command-line.ts';
import { RawNorthbound, sameContents, type Contents } from './contents.ts';
import { RawClient } from './raw-client.ts';
import type { Outcome, Tool } from './tools.ts';

/** What two tools did with the same command line, in a form in which equal means the same. */
export interface Comparison {
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
}

/** A Northbound database and the tool that is used on it. */
class Side implements AsyncDisposable {
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

  static async start(tool: Tool, schemaFile?: string): Promise<Side> {
    const database = await startDatabase({ schema: 'nb', ...(schemaFile && { schemaFile }) });
    const client = new RawClient(database.socketPath);
    return new Side(database, client, [await RawNorthbound.open(client), tool]);
  }

  async replace(contents: Contents): Promise<void> {
    await this.#raw.replace(contents);
    this.#labels = new Map();
    this.contents = new Map();
    await this.read();
  }

  async read(): Promise<void> {
    const contents = await this.#raw.read();
    if (sameContents(contents, this.contents)) return;
    const labels = labelsOf(contents);
    for (const [uuid, label] of labels) this.#labels.set(uuid, label);
    this.#lines = linesOf(contents, labels);
    this.contents = contents;
  }

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

/** Two databases: one is used with the real ovn-nbctl, the other with ours. */
export class NorthboundPair implements AsyncDisposable {
  readonly #theirs: Side;
  readonly #ours: Side;
  readonly #ourTool: Tool;

  private constructor([theirs, ours]: [Side, Side], ourTool: Tool) {
    this.#theirs = theirs;
    this.#ours = ours;
    this.#ourTool = ourTool;
  }

  static async start(theirs: Tool, ours: Tool): Promise<NorthboundPair> {
    return new NorthboundPair(await Promise.all([Side.start(theirs), Side.start(ours)]), ours);
  }

  /** What both have since they were last given contents, or compared; theirs when they differ. */
  get contents(): Contents {
    return this.#theirs.contents;
  }

  /** Gives both the same contents, UUIDs included. */
  async replace(contents: Contents): Promise<void> {
    await Promise.all([this.#theirs.replace(contents), this.#ours.replace(contents)]);
  }

  /** The contents that command lines of the real ovn-nbctl, one after the other, make of nothing. */
  async build(lines: readonly string[]): Promise<Contents> {
    await this.#theirs.replace(new Map());
    for (const line of lines) {
      const argv = argumentsIn(line, this.#theirs.contents);
      const { status, stderr } = await this.#theirs.run(argv);
      if (status !== 0) throw new Error(`${line}: ${stderr}`);
      await this.#theirs.read();
    }
    return this.#theirs.contents;
  }

  /** Has both tools run the command line, each on its database; a reading one on the same. */
  async compare(line: string): Promise<Comparison> {
    const argv = argumentsIn(line, this.#theirs.contents);
    return onlyReads(argv) && this.contents.get('NB_Global')?.size === 1
      ? this.#compareReading(line, argv)
      : this.#compareWriting(line);
  }

  async #compareReading(line: string, argv: readonly string[]): Promise<Comparison> {
    const before = this.contents;
    const theirs = await this.#theirs.run(argv);
    await this.#theirs.read();
    const none: Labels = new Map();
    if (!sameContents(before, this.contents)) {
      // Even reading ones begin nb_cfg anew when it can grow no more.
      const lines = this.#theirs.describe(theirs, argv);
      return { theirs: lines, ours: await this.#change(this.#ours, line) };
    }
    const ours = await this.#theirs.run(argv, this.#ourTool);
    await this.#theirs.read();
    const changes = sameContents(before, this.contents) ? [] : ['(the database has changed)'];
    return {
      theirs: linesOfOutcome(theirs, none, theirs.stderr + theirs.stdout),
      ours: [...linesOfOutcome(ours, none, ours.stderr + ours.stdout), ...changes],
    };
  }

  async #compareWriting(line: string): Promise<Comparison> {
    const [theirs, ours] = await Promise.all([
      this.#change(this.#theirs, line),
      this.#change(this.#ours, line),
    ]);
    return { theirs, ours };
  }

  async #change(side: Side, line: string): Promise<string[]> {
    const argv = argumentsIn(line, side.contents);
    const outcome = await side.run(argv);
    await side.read();
    return side.describe(outcome, argv);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.#theirs[Symbol.asyncDispose](), this.#ours[Symbol.asyncDispose]()]);
  }
}

/** Every line of what was written, with where it was written. */
function linesOfOutcome(outcome: Outcome, labels: Labels, given: string): string[] {
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
function inOrder(text: string): string {
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
