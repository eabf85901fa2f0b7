import type { AnyCommandDefinition } from '../../commands/registry.ts';
import type { NorthboundTable } from '../../planning/northbound-view.ts';
import type { Stretch } from '../script/script-line.ts';

export type CompletionKind = 'command' | 'option' | 'value' | 'table' | 'column' | 'name';

/** Something that the word may become. */
export interface CompletionItem {
  readonly kind: CompletionKind;
  /** What it is called. */
  readonly label: string;
  /** What takes the word's place: quoted, with a space after it where a word can follow. */
  readonly insert: string;
  /** For a command: its usage. For an option: the commands that have it. */
  readonly usage?: string;
  readonly summary?: string;
}

/** What may be said at a place of a script. */
export interface Completion {
  /** The word that an item takes the place of. */
  readonly word: Stretch;
  /** What the word says so far, up to the cursor. */
  readonly typed: string;
  /** In the order in which to offer them. */
  readonly items: readonly CompletionItem[];
  /** Rows of these tables can be named here; their names are the caller's to add. */
  readonly tables: readonly NorthboundTable[];
  /** What comes before the name in the word, such as `--policy=`. */
  readonly prefix: string;
  /** The command that the place is in. */
  readonly definition: AnyCommandDefinition | undefined;
  /** The argument that is being typed, as the command's usage calls it. */
  readonly metavar: string | undefined;
}
