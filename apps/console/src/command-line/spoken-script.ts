import {
  CommandLineError,
  definitionOf,
  parseSpoken,
  type Command,
  type SpokenCommand,
} from '@ovn-console/ovn/commands';
import { readScript, type GlobalOption, type Script, type Stretch } from '@ovn-console/ovn/script';

/** Something wrong with a script, and where. */
export interface ScriptFault extends Stretch {
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** What a script of ovn-nbctl lines says: one batch of commands. */
export interface SpokenScript {
  /** Empty when there is a fault. */
  readonly commands: readonly Command[];
  /** Whether there is something to do, and all of it is reading. */
  readonly isReading: boolean;
  /** What stands in the way of running it. */
  readonly faults: readonly ScriptFault[];
  /** What ovn-nbctl itself was told, which means nothing here. */
  readonly globalOptions: readonly GlobalOption[];
  /** Where the word is that a problem is about; the command itself when that is unknown. */
  readonly placeOf: (problem: CommandProblem) => Stretch;
}

/** Something wrong with a command of the batch; ChangeProblem of the api is one. */
interface CommandProblem {
  readonly commandIndex: number;
  /** The command's property at fault. */
  readonly field?: string;
  readonly message: string;
}

interface PlacedCommand extends SpokenCommand {
  readonly line: Script['lines'][number];
  readonly words: Readonly<Record<string, number>>;
}

/** Reads what was typed or pasted. */
export function speak(text: string): SpokenScript {
  const script = readScript(text);
  const placed: PlacedCommand[] = [];
  const faults = script.problems.map(asError);
  for (const line of script.lines) {
    const read = readLine(line, text);
    if ('fault' in read) faults.push(read.fault);
    else placed.push(...read.commands);
  }
  const commands = faults.length > 0 ? [] : placed.map(({ command }) => command);
  return {
    commands,
    isReading: commands.length > 0 && commands.every((command) => definitionOf(command).isReading),
    faults: faults.toSorted((one, other) => one.start - other.start),
    globalOptions: script.lines.flatMap(({ globalOptions }) => globalOptions),
    placeOf: (problem) => placeIn(placed[problem.commandIndex], problem) ?? endOf(text),
  };
}

function readLine(
  line: Script['lines'][number],
  text: string,
): { commands: PlacedCommand[] } | { fault: ScriptFault } {
  try {
    const spoken = parseSpoken(line.words.map((word) => word.text));
    return { commands: spoken.map((one) => ({ ...one, line })) };
  } catch (error) {
    if (!(error instanceof CommandLineError)) throw error;
    const word = line.words[error.word];
    return {
      fault: word ? asError({ ...word, message: error.message }) : atEnd(line, text, error),
    };
  }
}

/** Something is missing; the likely reason is an expression with `&&` that was not quoted. */
function atEnd({ end }: Stretch, text: string, { message }: Error): ScriptFault {
  const [gap = '', operator] = /^\s*(&&)?/u.exec(text.slice(end)) ?? [];
  if (operator === undefined) return asError({ message, start: end, end });
  const stretch = { start: end + gap.length - operator.length, end: end + gap.length };
  return asError({
    ...stretch,
    message: `${message} (&& begins another command: an expression has to be quoted)`,
  });
}

/**
 * The word that the message begins with, as ovn-nbctl's do; the one that says the property; one that
 * begins with it, as a column's name does; the command.
 */
function placeIn(placed: PlacedCommand | undefined, { field, message }: CommandProblem) {
  if (!placed) return undefined;
  const { line, words, nameAt } = placed;
  const following = line.words.slice(nameAt + 1);
  const end = following.findIndex((word) => word.text === '--');
  const args = following.slice(0, end < 0 ? undefined : end);
  const named = args.filter(({ text }) => text !== '' && message.startsWith(`${text}:`));
  if (named.length === 1) return named[0];
  const own = field === undefined ? undefined : words[field];
  if (own !== undefined) return line.words[own];
  const begun = field !== undefined && args.find(({ text }) => text.startsWith(field));
  return begun || line.words[nameAt];
}

function asError({ start, end, message }: Stretch & { readonly message: string }): ScriptFault {
  return { start, end, message, severity: 'error' };
}

function endOf(text: string): Stretch {
  return { start: text.length, end: text.length };
}
