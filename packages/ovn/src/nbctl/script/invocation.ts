import { readGlobalOption, type GlobalOption } from './global-options.ts';
import type { ScriptLine, ScriptWord } from './script-line.ts';

/** A command line without what comes before its commands. */
export interface Invocation {
  /** Options of commands, commands, arguments and `--`, as `parseSpoken` reads them. */
  readonly words: readonly ScriptWord[];
  /** What ovn-nbctl itself was told. */
  readonly globalOptions: readonly GlobalOption[];
  /** Whether the line names the program. */
  readonly isNamed: boolean;
}

/**
 * Tells ovn-nbctl's name (with a path, `sudo`, settings of the environment, a prompt) and its own
 * options from what it is asked to do. The name may be missing.
 */
export function readInvocation({ words }: Pick<ScriptLine, 'words'>): Invocation {
  const program = programIn(words);
  return { ...readOptions(words.slice(program + 1)), isNamed: program >= 0 };
}

/** Index of the program's name; -1 where something else comes first. */
function programIn(words: readonly ScriptWord[]): number {
  let at = 0;
  const text = (): string => words[at]?.text ?? '';
  if (text() === '$') at += 1;
  while (isSetting(text())) at += 1;
  if (text() === 'sudo') {
    at += 1;
    while (text().startsWith('-')) at += /^-[ugCDhpRrtT]$/u.test(text()) ? 2 : 1;
    while (isSetting(text())) at += 1;
  }
  return /^(?:.*\/)?ovn-nbctl(?:-ts)?$/u.test(text()) ? at : -1;
}

function isSetting(text: string): boolean {
  return /^[A-Za-z_]\w*=/u.test(text);
}

/** Like getopt(3): among the options of the first command may be ovn-nbctl's own. */
function readOptions(words: readonly ScriptWord[]): Omit<Invocation, 'isNamed'> {
  const kept: ScriptWord[] = [];
  const globalOptions: GlobalOption[] = [];
  let at = 0;
  for (let word = words[at]; word?.text.startsWith('-') && word.text !== '--'; word = words[at]) {
    const read = readGlobalOption(word, words[at + 1]);
    if (read) globalOptions.push(read.option);
    else kept.push(word);
    at += read?.wordCount ?? 1;
  }
  return { words: [...kept, ...words.slice(at)], globalOptions };
}
