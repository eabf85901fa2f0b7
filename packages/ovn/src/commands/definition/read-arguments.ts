import type { InvalidCommandError } from '../../errors.ts';
import type { CommandDefinition } from './command-definition.ts';
import { CommandLineError } from './command-line-error.ts';
import { positionsOf } from './positions.ts';

/** A command as data, not yet parsed by its schema, and the word that each property came from. */
export interface ReadCommand {
  readonly definition: CommandDefinition;
  readonly data: Readonly<Record<string, unknown>>;
  /** Property → index of the (first) word in `argv`. */
  readonly words: Readonly<Record<string, number>>;
  /** Index of the command's name in `argv`. */
  readonly nameAt: number;
}

/** Which words of `argv` one command is said in. */
export interface Stretch {
  readonly argv: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly commandIndex: number;
}

/**
 * Reads one command: options, name, arguments.
 * @throws CommandLineError in ovn-nbctl's own words.
 */
export function readArguments(
  stretch: Stretch,
  definitionOf: (name: string) => CommandDefinition | undefined,
): ReadCommand {
  const options = readOptions(stretch);
  const nameAt = stretch.start + options.size;
  const name = stretch.argv[nameAt];
  if (nameAt >= stretch.end || name === undefined) {
    throw fault(stretch, stretch.end, 'missing command name (use --help for help)');
  }
  const definition = definitionOf(name);
  if (!definition) {
    throw fault(stretch, nameAt, `unknown command '${name}'; use --help for help`);
  }
  const chosen = [...options].map(([option, word]) =>
    readOption(stretch, definition, { option, ...word }),
  );
  const args = stretch.argv.slice(nameAt + 1, stretch.end);
  checkCount(stretch, definition, { nameAt, args });
  const said = Object.fromEntries(chosen.map(({ property, value }) => [property, value]));
  const positional = readPositions(definition, args, { stretch, nameAt, options: said });
  return {
    definition,
    nameAt,
    data: {
      type: definition.type,
      ...said,
      ...positional.data,
    },
    words: {
      ...Object.fromEntries(chosen.map(({ property, at }) => [property, at])),
      ...Object.fromEntries(
        positional.words.map((property, index) => [property, nameAt + 1 + index]),
      ),
    },
  };
}

interface OptionWord {
  readonly value: string | undefined;
  readonly at: number;
}

function readOptions(stretch: Stretch): Map<string, OptionWord> {
  const options = new Map<string, OptionWord>();
  for (let at = stretch.start; at < stretch.end; at += 1) {
    const word = stretch.argv[at] ?? '';
    if (!word.startsWith('-')) break;
    const equals = word.indexOf('=');
    const key = equals < 0 ? word : word.slice(0, equals);
    if (options.has(key)) throw fault(stretch, at, `'${word}' option specified multiple times`);
    options.set(key, { value: equals < 0 ? undefined : word.slice(equals + 1), at });
  }
  return options;
}

function readOption(
  stretch: Stretch,
  { name, parameters }: CommandDefinition,
  { option, value, at }: OptionWord & { readonly option: string },
): { property: string; value: string | true; at: number } {
  for (const [property, { place }] of Object.entries(parameters)) {
    if (place.kind !== 'flag' && place.kind !== 'option') continue;
    if (`--${place.option}` !== option) continue;
    if (place.kind === 'flag') {
      if (value === undefined) return { property, value: true, at };
      throw fault(stretch, at, `'${option}' option on '${name}' does not accept an argument`);
    }
    if (value !== undefined) return { property, value, at };
    if (place.isValueOptional) return { property, value: true, at };
    throw fault(stretch, at, `missing argument to '${option}' option on '${name}' command`);
  }
  throw fault(stretch, at, `'${name}' command has no '${option}' option`);
}

interface Given {
  readonly nameAt: number;
  readonly args: readonly string[];
}

function checkCount(
  stretch: Stretch,
  definition: CommandDefinition,
  { nameAt, args }: Given,
): void {
  const { minimum, maximum } = positionsOf(definition);
  const { name } = definition;
  if (args.length < minimum) {
    const message = `'${name}' command requires at least ${minimum} arguments`;
    throw fault(stretch, stretch.end, message);
  }
  if (args.length <= maximum) return;
  const message = `'${name}' command takes at most ${maximum} arguments`;
  const hint = args.some((arg) => arg.startsWith('-'))
    ? ' (note that options must precede command names and follow a "--" argument)'
    : '';
  throw fault(stretch, nameAt + 1 + maximum, message + hint);
}

interface Position {
  readonly stretch: Stretch;
  readonly nameAt: number;
  readonly options: Readonly<Record<string, unknown>>;
}

function readPositions(
  definition: CommandDefinition,
  args: readonly string[],
  at: Position,
): { data: Readonly<Record<string, unknown>>; words: string[] } {
  if (definition.syntax) {
    const data = readSpecial(definition.syntax, args, at);
    return { data, words: Object.keys(data) };
  }
  const { required, optional, rest } = positionsOf(definition);
  const single = [...required, ...optional].slice(0, args.length);
  const data = Object.fromEntries(single.map((property, index) => [property, args[index]]));
  if (rest === undefined) return { data, words: single };
  return { data: { ...data, [rest]: args.slice(single.length) }, words: [...single, rest] };
}

function readSpecial(
  syntax: NonNullable<CommandDefinition['syntax']>,
  args: readonly string[],
  { stretch, nameAt, options }: Position,
): Readonly<Record<string, unknown>> {
  try {
    return syntax.read(args, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw fault(stretch, nameAt + 1, error.message);
  }
}

function fault({ commandIndex }: Stretch, word: number, message: string): InvalidCommandError {
  return new CommandLineError(message, { commandIndex, word });
}
