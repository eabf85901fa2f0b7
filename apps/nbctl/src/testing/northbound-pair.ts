import type { Labels } from './canonical.ts';
import { argumentsIn, onlyReads } from './command-line.ts';
import { sameContents, type Contents } from './contents.ts';
import { linesOfOutcome, Side } from './side.ts';
import type { Tool } from './tools.ts';

/** What two tools did with the same command line, in a form in which equal means the same. */
export interface Comparison {
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
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

  /** @param schemaFile of both, instead of the installed one */
  static async start(theirs: Tool, ours: Tool, schemaFile?: string): Promise<NorthboundPair> {
    const sides = [Side.start(theirs, schemaFile), Side.start(ours, schemaFile)] as const;
    return new NorthboundPair(await Promise.all(sides), ours);
  }

  /** What both have since they were last given contents, or compared; theirs when they differ. */
  get contents(): Contents {
    return this.#theirs.contents;
  }

  get ourContents(): Contents {
    return this.#ours.contents;
  }

  /** Where our database is. */
  get ourRemote(): string {
    return this.#ours.remote;
  }

  /** Sees what somebody else has done to our database. */
  async readOurs(): Promise<void> {
    await this.#ours.read();
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
