/** What went wrong, in which line of a script. */
export class ScriptFailure extends Error {
  override readonly name = 'ScriptFailure';
  readonly line: number;

  constructor(line: number, cause: unknown) {
    super(`line ${line}`, { cause });
    this.line = line;
  }
}
