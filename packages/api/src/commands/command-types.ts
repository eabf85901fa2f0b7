import type { TableStyle } from '@ovn-console/ovn/table';
import type { ChangeProblem } from '../changes/change-types.ts';

/** How tables are printed: `TableStyle` of @ovn-console/ovn/table, so far as it is not the default. */
export interface RunStyle {
  readonly format?: TableStyle['format'] | undefined;
  readonly data?: TableStyle['data'] | undefined;
  readonly headings?: boolean | undefined;
  readonly pretty?: boolean | undefined;
}

/** A stretch of an output that names an object: offsets in its text, `end` exclusive. */
export interface OutputLink {
  readonly start: number;
  readonly end: number;
  readonly table: string;
  readonly uuid: string;
}

/** What a command prints, and the objects that are named in it. */
export interface CommandOutput {
  readonly text: string;
  readonly links: readonly OutputLink[];
  /** How many lines more it has, which are left out for their number. */
  readonly omittedLines: number;
}

/** What reading commands print, one output for each; or why they cannot be carried out. */
export type CommandsRun =
  { readonly outputs: readonly CommandOutput[] } | { readonly problem: ChangeProblem };

/** Commands that recreate objects, or a whole network. */
export interface CommandsExport {
  /** One `ovn-nbctl …` line per transaction, to be run one after another. */
  readonly lines: readonly string[];
  /** The same as a script for a shell, which stops at the first line that fails. */
  readonly script: string;
}
