import type { Uuid } from '@ovn-console/ovsdb/schema';
import { namedUuid, type Condition, type Operation } from '@ovn-console/ovsdb/operations';
import type { Plan } from '../commands/plan.ts';
import { withoutNeedlessGuards } from './needless-guards.ts';
import { isUuid } from '../planning/uuid.ts';

export interface TransactionOptions {
  /** Goes into the log of the database. */
  readonly comment?: string | undefined;
  /** Counts the change, so that OVN tells when it has carried it out. */
  readonly isCounted: boolean;
  /** Has the server check everything and then do nothing. */
  readonly isDryRun: boolean;
}

/** The row of NB_Global: the one that is there, or the one that the plan inserts. */
export interface GlobalRow {
  readonly uuid: Uuid;
  readonly isNew: boolean;
}

const table = 'NB_Global';

/** Nobody else has inserted the only row of NB_Global meanwhile. */
const stillEmpty: Operation = {
  op: 'wait',
  timeout: 0,
  table,
  where: [],
  columns: ['_uuid'],
  until: '==',
  rows: [],
};

/**
 * The operations of one transaction that carries out the plan; undefined when there is nothing to
 * do, as after a command that only reads.
 */
export function composeTransaction(
  { operations, forceWait }: Plan,
  { uuid, isNew }: GlobalRow,
  { comment, isCounted, isDryRun }: TransactionOptions,
): Operation[] | undefined {
  const changes = operations.some(({ op }) => op !== 'wait');
  if (!changes && !(isCounted && forceWait)) return undefined;
  return [
    ...(isNew ? [stillEmpty] : []),
    ...withoutNeedlessGuards(operations),
    ...(isCounted ? countChange(uuid) : []),
    ...(comment === undefined ? [] : [{ op: 'comment', comment } as const]),
    ...(isDryRun ? [{ op: 'abort' } as const] : []),
  ];
}

/** Increments `nb_cfg`, and reads what it has become. */
function countChange(uuid: Uuid): Operation[] {
  const row = isUuid(uuid) ? (['uuid', uuid] as const) : namedUuid(uuid);
  const where: Condition[] = [['_uuid', '==', row]];
  return [
    { op: 'mutate', table, where, mutations: [['nb_cfg', '+=', 1]] },
    { op: 'select', table, where, columns: ['nb_cfg'] },
  ];
}
