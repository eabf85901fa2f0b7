import type { Command, CommandByType, CommandType } from '../commands/index.ts';
import type { Draft } from '../planning/draft.ts';

/** Something wrong with what a command would make, though ovn-nbctl would do it. */
export interface Problem {
  readonly commandIndex: number;
  /** The property of the command that is at fault. */
  readonly field: string;
  /** An error leaves something that cannot work; a warning something that may be meant so. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A problem of the command that is being checked. */
export type Finding = Omit<Problem, 'commandIndex'>;

/** Looks at what a command made, in the network as it is after the whole batch. */
export type Check<C = Command> = (command: C, draft: Draft) => readonly Finding[];

/** The checks of each kind of command. */
export type Checks = { readonly [T in CommandType]?: Check<CommandByType[T]> };

export function error(field: string, message: string): Finding {
  return { field, severity: 'error', message };
}

export function warning(field: string, message: string): Finding {
  return { field, severity: 'warning', message };
}
