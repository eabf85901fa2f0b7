import { InvalidCommandError } from '../errors.ts';
import { CommandLineError } from './definition/command-line-error.ts';
import { readArguments, type Stretch } from './definition/read-arguments.ts';
import { parseCommand } from './parse-command.ts';
import { definitionNamed, type Command } from './registry.ts';

/** A command, and where in the words of its command line it was said. */
export interface SpokenCommand {
  readonly command: Command;
  /** Property of the command → index of the (first) word that says it. */
  readonly words: Readonly<Record<string, number>>;
  /** Index of the word that is the command's name. */
  readonly nameAt: number;
}

/**
 * Reads what comes after `ovn-nbctl` and its own options: commands, with `--` between them, each
 * with its options before its name.
 * @throws CommandLineError in ovn-nbctl's own words, with the word at fault.
 */
export function parseArguments(argv: readonly string[]): readonly Command[] {
  return Object.freeze(parseSpoken(argv).map(({ command }) => command));
}

/** `parseArguments`, with the place of every property: for errors at the word that is wrong. */
export function parseSpoken(argv: readonly string[]): readonly SpokenCommand[] {
  const spoken = stretchesOf(argv).map(speak);
  if (spoken.length > 0) return spoken;
  const message = 'missing command name (use --help for help)';
  throw new CommandLineError(message, { commandIndex: 0, word: argv.length });
}

function stretchesOf(argv: readonly string[]): Stretch[] {
  const ends = [...argv.keys()].filter((index) => argv[index] === '--');
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? argv.length }))
    .filter(({ start, end }) => end > start)
    .map((stretch, commandIndex) => ({ argv, commandIndex, ...stretch }));
}

function speak(stretch: Stretch): SpokenCommand {
  const { data, words, nameAt } = readArguments(stretch, definitionNamed);
  try {
    return { command: parseCommand(data), words, nameAt };
  } catch (error) {
    if (!(error instanceof InvalidCommandError)) throw error;
    const { commandIndex } = stretch;
    throw new CommandLineError(error.message, {
      commandIndex,
      word: words[error.field] ?? nameAt,
    });
  }
}
