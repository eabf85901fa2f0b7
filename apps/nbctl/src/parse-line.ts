import { parseArguments, type Command } from '@ovn-console/ovn/commands';
import type { Settings } from './options/settings.ts';
import { commandLineText } from './output/command-line-text.ts';

/** The commands of one transaction, and how they are to be carried out. */
export interface ParsedLine {
  readonly commands: readonly Command[];
  readonly settings: Settings;
  /** For the database's log. */
  readonly comment: string;
  /** Where in a script it stands, from 1. */
  readonly lineNumber?: number;
}

interface Line {
  /** All of the line after the program's name. */
  readonly argv: readonly string[];
  /** Of that what comes after the program's own options. */
  readonly rest: readonly string[];
  readonly settings: Settings;
}

/** @throws CommandLineError in ovn-nbctl's own words. */
export function parseLine({ argv, rest, settings }: Line): ParsedLine {
  const program = 'ovn-nbctl';
  return {
    commands: parseArguments([...settings.commandOptions, ...rest]),
    settings,
    comment: `${program}: ${commandLineText([program, ...argv])}`,
  };
}
