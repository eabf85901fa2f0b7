import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commandGroups,
  parseArguments,
  printCommand,
  usageOf,
  type AnyCommandDefinition,
} from '../index.ts';
import { CommandLineError } from './command-line-error.ts';
import { positionsOf } from './positions.ts';

const definitions = commandGroups().flatMap(([, commands]) => commands);

/** Words as they are met on command lines, and some that nobody hopes to meet. */
const word = fc.oneof(
  fc.constantFrom('ls', 'a=b', 'peer=x', '10.0.0.1/24', '{', '[a,b]', '@id', 'Logical_Switch'),
  fc.constantFrom('', '-', '--x', '=', ':', 'a:b=c', "it's", 'ü ☃', '"', '\\', '00:00:00:00:00:01'),
  fc.string({ maxLength: 6 }).filter((text) => text !== '--' && !text.includes('\0')),
);

function optionsOf(definition: AnyCommandDefinition): fc.Arbitrary<string[]> {
  const options = Object.values(definition.parameters).flatMap(({ place }) => {
    if (place.kind === 'flag') return [fc.constant(`--${place.option}`)];
    if (place.kind !== 'option') return [];
    const withValue = word.map((text) => `--${place.option}=${text}`);
    return [
      place.isValueOptional ? fc.oneof(fc.constant(`--${place.option}`), withValue) : withValue,
    ];
  });
  return fc
    .tuple(...options.map((option) => fc.option(option, { nil: undefined })))
    .map((chosen) => chosen.filter((text) => text !== undefined));
}

function argumentsOf(definition: AnyCommandDefinition): fc.Arbitrary<string[]> {
  const { minimum, maximum } = positionsOf(definition);
  return fc.array(word, { minLength: minimum, maxLength: Math.min(maximum, minimum + 4) });
}

/** What the words say, if they say something. */
function parsed(argv: readonly string[]): ReturnType<typeof parseArguments> | undefined {
  try {
    return parseArguments(argv);
  } catch (error) {
    if (error instanceof CommandLineError) return undefined;
    throw error;
  }
}

describe.each(definitions.map((definition) => [definition.name, definition] as const))(
  '%s',
  (name, definition) => {
    it('prints what is read back as the same command', () => {
      fc.assert(
        fc.property(optionsOf(definition), argumentsOf(definition), (options, args) => {
          const commands = parsed([...options, name, ...args]);
          if (!commands) return;
          const printed = commands.flatMap((command) => printCommand(command));
          expect(parseArguments(printed)).toEqual(commands);
          expect(Object.isFrozen(commands[0])).toBe(true);
        }),
      );
    });

    it('is explained by its usage', () => {
      expect(usageOf(definition)).toContain(name);
      expect(definition.summary).not.toBe('');
    });
  },
);

it('no two commands share a name or a type', () => {
  expect(new Set(definitions.map(({ name }) => name)).size).toBe(definitions.length);
  expect(new Set(definitions.map(({ type }) => type)).size).toBe(definitions.length);
});
