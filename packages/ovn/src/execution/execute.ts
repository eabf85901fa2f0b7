import {
  OperationError,
  stringifyJson,
  type OperationFailure,
  type OperationResult,
  type Session,
} from '@ovn-console/ovsdb';
import type { Operation } from '@ovn-console/ovsdb/operations';
import { plan, type Plan } from '../commands/plan.ts';
import { definitionOf, type Command } from '../commands/registry.ts';
import { OvnError } from '../errors.ts';
import { declaredTable, type Draft, type Warning } from '../planning/draft.ts';
import type { NorthboundTable, NorthboundView } from '../planning/northbound-view.ts';
import { NotYet } from '../planning/not-yet.ts';
import { Reader } from '../reading/reader.ts';
import type { Demand } from '../reading/rows-missing.ts';
import { composeTransaction, type GlobalRow } from './compose-transaction.ts';
import { finishOutput, type FinishedOutput } from './finished-output.ts';
import { newRows } from './new-rows.ts';
import { TransactionFailure } from './transaction-failure.ts';
import { waitForConfig, type CaughtUp, type WaitFor } from './wait-for-config.ts';

export interface Execution {
  /** Carried out one after the other, as one transaction. */
  readonly commands: readonly Command[];
  /** Goes into the log of the database. */
  readonly comment?: string | undefined;
  readonly wait?: WaitFor | undefined;
  readonly isDryRun?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Called when the transaction is done, before anything is waited for. */
  readonly onDone: (done: Done) => void;
}

/** What commands have to say once their transaction is done. */
export interface Done {
  /** Of each command, in their order. */
  readonly outputs: readonly FinishedOutput[];
  readonly warnings: readonly Warning[];
}

/** When the transaction was sent, and when OVN had carried it out. */
export interface Waited extends CaughtUp {
  readonly sentAt: bigint;
}

/** How often a plan may fail on contents that look the same each time: then they are no reason. */
const mostRepetitions = 20;

/**
 * Carries out commands as ovn-nbctl does: plans them over what they need of the contents, runs the
 * plan as one transaction, and plans again when somebody else was quicker. The row of NB_Global is
 * made if there is none, whatever the commands are.
 * @param session live; it need not mirror anything
 * @returns undefined when nothing was to be waited for, or nothing changed
 * @throws OvnError in ovn-nbctl's words, TransactionFailure, what Session.transact throws, the
 *   signal's reason
 */
export async function execute(session: Session, execution: Execution): Promise<Waited | undefined> {
  const sent = await send(session, execution);
  execution.onDone(sent);
  if (execution.wait === undefined || sent.nbCfg === undefined) return undefined;
  const configuration = { until: execution.wait, nbCfg: sent.nbCfg };
  return {
    ...(await waitForConfig(session, configuration, execution.signal)),
    sentAt: sent.sentAt,
  };
}

interface Sent extends Done {
  /** Undefined when nothing was sent, or it was not counted. */
  readonly nbCfg: bigint | undefined;
  readonly sentAt: bigint;
}

async function send(session: Session, execution: Execution): Promise<Sent> {
  await using reader = new Reader(session);
  for (const demand of demandsOf(execution.commands)) reader.expect(demand);
  let last = '';
  for (let repetitions = 0; ;) {
    const { planned, global } = await planWhenPossible(reader, execution);
    const operations = composeTransaction(planned, global, {
      comment: execution.comment,
      isCounted: execution.wait !== undefined,
      isDryRun: execution.isDryRun === true,
    });
    const sentAt = BigInt(Date.now());
    const results = operations ? await attempt(session, operations, execution) : [];
    if (!(results instanceof OperationError)) {
      const uuidOf = newRows(operations ?? [], results);
      const outputs = planned.outputs.map((output) => finishOutput(output, uuidOf));
      return { outputs, warnings: planned.warnings, nbCfg: countIn(operations, results), sentAt };
    }
    const text = stringifyJson(operations);
    repetitions = text === last ? repetitions + 1 : 0;
    last = text;
    const failure = seriousFailure(results);
    if (failure && (repetitions > 0 || !mayBeStale(failure))) {
      throw new TransactionFailure(failure, results);
    }
    if (repetitions > mostRepetitions) throw new TransactionFailure({ code: results.code }, results);
  }
}

interface Planned {
  readonly planned: Plan;
  readonly global: GlobalRow;
}

/** Plans, if need be again after each change, until every command finds what it waits for. */
async function planWhenPossible(reader: Reader, { commands, signal }: Execution): Promise<Planned> {
  const question = {
    ask: (view: NorthboundView) => planOver(view, commands),
    parts: commands.map((command) => (view: NorthboundView) => planOver(view, [command])),
    signal,
  };
  for (;;) {
    try {
      return await reader.answer(question);
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
      await reader.change(signal);
    }
  }
}

function planOver(view: NorthboundView, commands: readonly Command[]): Planned {
  const [known] = view.table('NB_Global').rows();
  let uuid = known?._uuid ?? '';
  const prepare = (draft: Draft): void => {
    if (!known) uuid = draft.insert('NB_Global', {});
    else if (known.nb_cfg === lastNbCfg) {
      draft.mutate({ table: 'NB_Global', uuid, field: 'type' }, { nb_cfg: 0 });
    }
  };
  const planned = plan(commands, view, prepare);
  return { planned, global: { uuid, isNew: !known } };
}

/** After that `nb_cfg` begins anew, whatever the commands are. */
const lastNbCfg = 2n ** 63n - 1n;

/** What is needed whatever the contents are. */
function demandsOf(commands: readonly Command[]): Demand[] {
  const global: Demand = { table: 'NB_Global', all: true, columns: ['nb_cfg'] };
  return [global, ...commands.flatMap(wholeTables)];
}

function wholeTables(command: Command): Demand[] {
  try {
    const tables = definitionOf(command).reads?.(command) ?? {};
    return Object.entries(tables).map(([name, columns]) => {
      const declared = declaredTable(name);
      const table = declared.name satisfies NorthboundTable;
      return { table, all: true, columns: columns ?? Object.keys(declared.columns) };
    });
  } catch (error) {
    // The plan will say it in its turn.
    if (error instanceof OvnError) return [];
    throw error;
  }
}

/** Runs the transaction; returns the error if the server refuses it. */
async function attempt(
  session: Session,
  operations: readonly Operation[],
  { isDryRun, signal }: Execution,
): Promise<readonly OperationResult[] | OperationError> {
  try {
    return await session.transact(operations, { signal });
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const isAbortedOnly = error.failures.every(({ code }) => code === 'aborted');
    return isDryRun && isAbortedOnly ? [] : error;
  }
}

/** What is wrong with the transaction itself, rather than with what it was based on. */
function seriousFailure({ failures }: OperationError): OperationFailure | undefined {
  return failures.find(({ code }) => code !== 'timed out' && code !== 'aborted');
}

/** Whether somebody may have been quicker: to insert a row of a name that is to be unique. */
function mayBeStale({ code }: OperationFailure): boolean {
  return code === 'constraint violation';
}

/** What `nb_cfg` has become. */
function countIn(
  operations: readonly Operation[] | undefined,
  results: readonly OperationResult[],
): bigint | undefined {
  const index = operations?.findIndex(({ op }) => op === 'select') ?? -1;
  const [row] = results[index]?.rows ?? [];
  const count = row?.['nb_cfg'];
  return typeof count === 'number' || typeof count === 'bigint' ? BigInt(count) : undefined;
}
