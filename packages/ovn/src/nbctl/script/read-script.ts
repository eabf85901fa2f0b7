import { readInvocation, type Invocation } from './invocation.ts';
import type { ScriptLine, ScriptProblem } from './script-line.ts';
import { readWords } from './shell-reader.ts';

export interface Script {
  readonly lines: readonly (ScriptLine & Invocation)[];
  /** A script with problems is not to be run. */
  readonly problems: readonly ScriptProblem[];
}

/** Reads a script of ovn-nbctl lines, with or without the program's name, or a single one. */
export function readScript(text: string): Script {
  const { lines, problems } = readWords(text);
  return { lines: lines.map((line) => ({ ...line, ...readInvocation(line) })), problems };
}
