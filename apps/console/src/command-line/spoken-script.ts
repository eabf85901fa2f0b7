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
  /** What stands in the way of running it; the first such thing. */
  readonly fault: ScriptFault | undefined;
  /** What ovn-nbctl itself was told, which means nothing here. */
  readonly globalOptions: readonly GlobalOption[];
  /** Where a property of a command is said; the command itself when that is unknown. */
  readonly placeOf: (commandIndex: number, field: string | undefined) => Stretch;
}

interface PlacedCommand extends SpokenCommand {
  readonly line: Script['lines'][number];
  readonly words: Readonly<Record<string, number>>;
}

/** Reads what was typed or pasted. */
export function speak(text: string): SpokenScript {
  const script = readScript(text);
  const placed: PlacedCommand[] = [];
  let fault = script.problems.map(asError)[0];
  for (const line of script.lines) {
    const read = readLine(line);
    if ('fault' in read) fault ??= read.fault;
    else placed.push(...read.commands);
  }
  const commands = fault ? [] : placed.map(({ command }) => command);
  return {
    commands,
    isReading: commands.length > 0 && commands.every((command) => definitionOf(command).isReading),
    fault,
    globalOptions: script.lines.flatMap(({ globalOptions }) => globalOptions),
    placeOf: (commandIndex, field) => placeIn(placed[commandIndex], field) ?? endOf(text),
  };
}

function readLine(
  line: Script['lines'][number],
): { commands: PlacedCommand[] } | { fault: ScriptFault } {
  try {
    const spoken = parseSpoken(line.words.map((word) => word.text));
    return { commands: spoken.map((one) => ({ ...one, line })) };
  } catch (error) {
    if (!(error instanceof CommandLineError)) throw error;
    const { start, end } = line.words[error.word] ?? { start: line.end, end: line.end };
    return { fault: { message: error.message, start, end, severity: 'error' } };
  }
}

/** The word that says the property; one that begins with it, as a column's name does; the command. */
function placeIn(placed: PlacedCommand | undefined, field: string | undefined) {
  if (!placed) return undefined;
  const { line, words, nameAt } = placed;
  const own = field === undefined ? undefined : words[field];
  if (own !== undefined) return line.words[own];
  const following = line.words.slice(nameAt + 1);
  const end = following.findIndex((word) => word.text === '--');
  const args = following.slice(0, end < 0 ? undefined : end);
  const said = field !== undefined && args.find(({ text }) => text.startsWith(field));
  return said || line.words[nameAt];
}

function asError(problem: Stretch & { readonly message: string }): ScriptFault {
  return { ...problem, severity: 'error' };
}

function endOf(text: string): Stretch {
  return { start: text.length, end: text.length };
}
