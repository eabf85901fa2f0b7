import type { Option } from './option-table.ts';
import { UsageError } from './usage-error.ts';

/** An option as it was given. */
export interface GivenOption {
  readonly option: Option;
  readonly value: string | undefined;
}

export interface ReadOptions {
  readonly given: readonly GivenOption[];
  /** What comes after the options. */
  readonly rest: readonly string[];
}

/**
 * Reads options up to the first argument that is none, or `--`, as getopt_long(3) of the GNU C
 * library does: long options may be shortened as long as that is clear, values may follow as an
 * argument of their own, letters may stand together.
 * @throws UsageError in ovn-nbctl's words.
 */
export function readOptions(argv: readonly string[], options: readonly Option[]): ReadOptions {
  const given: GivenOption[] = [];
  let at = 0;
  for (;;) {
    const word = argv[at];
    if (word === '--') return { given, rest: argv.slice(at + 1) };
    if (word === undefined || word === '-' || !word.startsWith('-')) break;
    const read = word.startsWith('--') ? readLong : readLetters;
    const { found, count } = read({ word, following: argv[at + 1], options });
    given.push(...found);
    at += count;
  }
  return { given, rest: argv.slice(at) };
}

interface Words {
  readonly word: string;
  readonly following: string | undefined;
  readonly options: readonly Option[];
}

interface Found {
  readonly found: readonly GivenOption[];
  /** How many words that took. */
  readonly count: number;
}

function readLong({ word, following, options }: Words): Found {
  const equals = word.indexOf('=');
  const name = word.slice(2, equals < 0 ? undefined : equals);
  const option = optionNamed(name, options);
  if (!option) throw new UsageError(`unrecognized option '${word}'`);
  if (equals >= 0) {
    if (option.argument === 'none') {
      throw new UsageError(`option '${word}' doesn't allow an argument`);
    }
    return { found: [{ option, value: word.slice(equals + 1) }], count: 1 };
  }
  if (option.argument !== 'required') return { found: [{ option, value: undefined }], count: 1 };
  if (following === undefined) throw new UsageError(`option '${word}' requires an argument`);
  return { found: [{ option, value: following }], count: 2 };
}

/** The option of that name, or the only one that begins so; several that mean the same are one. */
function optionNamed(name: string, options: readonly Option[]): Option | undefined {
  const exact = options.find((option) => option.name === name);
  if (exact) return exact;
  const [first, ...others] = options.filter((option) => option.name.startsWith(name));
  return first && others.every((other) => isAlike(first, other)) ? first : undefined;
}

/** Options of commands are all alike to getopt, apart from whether they take a value. */
function isAlike(first: Option, other: Option): boolean {
  return (
    first.isCommands === true && other.isCommands === true && first.argument === other.argument
  );
}

function readLetters({ word, following, options }: Words): Found {
  const found: GivenOption[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const letter = word.charAt(at);
    const option = options.find((one) => one.letter === letter);
    if (!option) throw new UsageError(`unrecognized option '${letter}'`);
    if (option.argument === 'none') {
      found.push({ option, value: undefined });
      continue;
    }
    const value = word.slice(at + 1);
    if (value !== '') return { found: [...found, { option, value }], count: 1 };
    if (option.argument === 'optional') {
      return { found: [...found, { option, value: undefined }], count: 1 };
    }
    if (following === undefined) throw new UsageError(`option '${word}' requires an argument`);
    return { found: [...found, { option, value: following }], count: 2 };
  }
  return { found, count: 1 };
}
