import type { Uuid } from '@ovn-console/ovsdb/schema';
import type { MutateOperation, Operation } from '@ovn-console/ovsdb/operations';
import { RowNotFoundError } from '../errors.ts';
import { Draft, type Warning } from '../planning/draft.ts';
import type { Guard } from '../planning/guard.ts';
import type { NorthboundView } from '../planning/northbound-view.ts';
import { operationsOf } from '../planning/operations.ts';
import { Output } from './definition/output.ts';
import { requireFor } from './definition/requirements.ts';
import { definitionOf, type Command } from './registry.ts';

/** One transaction that does what the commands say, and nothing when its guards fail. */
export interface Plan {
  /** All guards, then inserts, deletions and changes. */
  readonly operations: readonly Operation[];
  /** What the plan was based on; `explainStale` tells which of them no longer holds. */
  readonly guards: readonly Guard[];
  /** What each command prints once the transaction is done. */
  readonly outputs: readonly Output[];
  /** What to warn of, although it is done. */
  readonly warnings: readonly Warning[];
  /** Whether to wait for what was asked of others before, even when nothing changes (`sync`). */
  readonly forceWait: boolean;
  /** UUIDs of existing rows that are changed or deleted. */
  readonly rows: readonly Uuid[];
}

/**
 * Plans a batch of commands as one transaction; each sees the network as those before leave it.
 * Pure: the same commands and contents give the same plan.
 * @param prepare is done before the commands
 * @throws RowNotFoundError, RowExistsError or InvalidCommandError, in ovn-nbctl's own words.
 */
export function plan(
  commands: readonly Command[],
  view: NorthboundView,
  prepare?: (draft: Draft) => void,
): Plan {
  const { draft, outputs } = carryOut(commands, view, prepare);
  const rows = draft.tables.flatMap(({ drafts }) => [...drafts]);
  return {
    operations: [...draft.guards.map(({ operation }) => operation), ...operationsOf(draft)],
    guards: draft.guards,
    outputs,
    warnings: draft.warnings,
    forceWait: draft.forceWait,
    rows: rows.filter(([, { before }]) => before).map(([uuid]) => uuid),
  };
}

/** The network as it would be after the commands. Throws as `plan` does. */
export function draftOf(commands: readonly Command[], view: NorthboundView): Draft {
  return carryOut(commands, view).draft;
}

function carryOut(
  commands: readonly Command[],
  view: NorthboundView,
  prepare?: (draft: Draft) => void,
): { draft: Draft; outputs: Output[] } {
  const draft = new Draft(view);
  prepare?.(draft);
  for (const [index, command] of commands.entries()) {
    draft.commandIndex = index;
    definitionOf(command).prepare?.(command, draft);
  }
  const outputs = commands.map((command, index) => {
    draft.commandIndex = index;
    draft.isLastCommand = index === commands.length - 1;
    const output = new Output();
    const definition = definitionOf(command);
    requireFor(definition, command, draft);
    definition.plan(command, draft, output);
    return output;
  });
  checkSymbols(draft);
  draft.finish();
  return { draft, outputs };
}

/** What can only be said of names for rows when all commands are carried out. */
function checkSymbols(draft: Draft): void {
  const { undefinedSymbol: unknown, warnings } = draft.symbols;
  if (!unknown) {
    for (const message of warnings) draft.warn({ module: 'ovn_dbctl', message });
    return;
  }
  const { name, commandIndex } = unknown;
  const message = `row id "${name}" is referenced but never created (e.g. with "-- --id=${name} create ...")`;
  throw new RowNotFoundError(message, { commandIndex, field: 'type' });
}

/**
 * Counts the change, so that `sb_cfg` and `hv_cfg` tell when ovn-northd and every chassis have
 * followed (ovn-nb(5), "NB_Global"). Undefined before ovn-northd or `ovn-nbctl init` made the row.
 */
export function bumpNbCfg(view: NorthboundView): MutateOperation | undefined {
  const [global] = view.table('NB_Global').rows();
  if (!global) return undefined;
  return {
    op: 'mutate',
    table: 'NB_Global',
    where: [['_uuid', '==', ['uuid', global._uuid]]],
    mutations: [['nb_cfg', '+=', 1]],
  };
}
