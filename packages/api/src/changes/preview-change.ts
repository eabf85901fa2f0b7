import { check } from '@ovn-console/ovn/checks';
import {
  OvnError,
  parseCommands,
  plan,
  printLines,
  printScript,
  type Command,
  type NorthboundView,
} from '@ovn-console/ovn/commands';
import type { Operation } from '@ovn-console/ovsdb/operations';
import type { ChangePreview, ChangeProblem } from './change-types.ts';
import { draftDifferences } from './draft-differences.ts';
import { commentFor, transactionFor } from './transaction.ts';

/** What applying would send and what is wrong with it; never throws for the commands' sake. */
export function previewChange(
  { user, commands }: { readonly user: string; readonly commands: readonly unknown[] },
  view: NorthboundView,
): ChangePreview {
  const parsed = attempt(() => parseCommands(commands));
  if ('problem' in parsed) return { ...nothing, problems: [parsed.problem] };
  return previewParsed(user, parsed.value, view);
}

const nothing = { lines: [], script: '', operations: [], differences: [] } as const;

function previewParsed(
  user: string,
  commands: readonly Command[],
  view: NorthboundView,
): ChangePreview {
  const script = printScript(commands);
  const lines = printLines(commands);
  const planned = attempt(() => plan(commands, view));
  if ('problem' in planned) return { ...nothing, lines, script, problems: [planned.problem] };
  const comment = commentFor(user, script);
  const operations: readonly Operation[] = transactionFor(planned.value, { view, comment });
  const differences = draftDifferences(commands, view);
  return { lines, script, operations, differences, problems: check(commands, view) };
}

function attempt<T>(make: () => T): { value: T } | { problem: ChangeProblem } {
  try {
    return { value: make() };
  } catch (error) {
    if (!(error instanceof OvnError)) throw error;
    const { message, commandIndex, field } = error;
    return { problem: { commandIndex, field, message, severity: 'error' } };
  }
}
