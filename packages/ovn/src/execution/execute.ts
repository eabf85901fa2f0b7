import {
  OperationError,
  stringifyJson,
  type OperationFailure,
  type OperationResult,
  type Session,
} from '@ovn-console/ovsdb';
import type { Operation } from '@ovn-console/ovsdb/operations';
import type { Plan } from '../commands/plan.ts';
import type { Command } from '../commands/registry.ts';
import type { Warning } from '../planning/draft.ts';
import { Reader } from '../reading/reader.ts';
import { downloadsOf } from './downloads-of.ts';
import { composeTransaction } from './compose-transaction.ts';
import { finishOutput, type FinishedOutput } from './finished-output.ts';
import { withoutNeedlessGuards } from './needless-guards.ts';
import { newRows } from './new-rows.ts';
import { certainDemands, planWhenPossible } from './plan-when-possible.ts';
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
  /** Called with what each command prints, when the transaction is done: before any waiting. */
  readonly onDone: (outputs: readonly FinishedOutput[]) => void;
  /** Called with what is to be warned of, whatever then comes of it. */
  readonly onWarning?: (warning: Warning) => void;
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
  execution.onDone(sent.outputs);
  if (execution.wait === undefined || sent.nbCfg === undefined) return undefined;
  const configuration = { until: execution.wait, nbCfg: sent.nbCfg };
  return {
    ...(await waitForConfig(session, configuration, execution.signal)),
    sentAt: sent.sentAt,
  };
}

interface Sent {
  readonly outputs: readonly FinishedOutput[];
  /** Undefined when nothing was sent, or it was not counted. */
  readonly nbCfg: bigint | undefined;
  readonly sentAt: bigint;
}

async function send(session: Session, execution: Execution): Promise<Sent> {
  await using reader = new Reader(session, downloadsOf(execution.commands));
  for (const demand of certainDemands(execution.commands)) reader.expect(demand);
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
      return { outputs, nbCfg: countIn(operations, results), sentAt };
    }
    const text = stringifyJson(operations);
    repetitions = text === last ? repetitions + 1 : 0;
    last = text;
    const failure = seriousFailure(results);
    if (failure && (repetitions > 0 || !mayBeStale(failure, planned))) {
      throw new TransactionFailure(failure, results);
    }
    if (repetitions > mostRepetitions)
      throw new TransactionFailure({ code: results.code }, results);
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

/** Whether somebody may have been quicker to take a name that only an index of the server guards. */
function mayBeStale({ code }: OperationFailure, { operations }: Plan): boolean {
  const isLeftToIndex = withoutNeedlessGuards(operations).length < operations.length;
  return code === 'constraint violation' && isLeftToIndex;
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
