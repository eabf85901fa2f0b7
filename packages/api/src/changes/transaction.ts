import { bumpNbCfg, type NorthboundView, type Plan } from '@ovn-console/ovn/commands';
import type { OperationResult } from '@ovn-console/ovsdb';
import type { Operation } from '@ovn-console/ovsdb/operations';

/** Longer ones would only fill ovsdb-server's log; the journal has the script in full. */
const commentLimit = 2000;

/** Who changes what, for ovsdb-server's log (RFC 7047 §5.2.8). */
export function commentFor(user: string, script: string): string {
  const comment = `ovn-console: ${user}: ${script}`;
  return comment.length <= commentLimit ? comment : `${comment.slice(0, commentLimit)}…`;
}

/** What is sent for a plan: its guards and changes, the counter that tells progress, the comment. */
export function transactionFor(
  plan: Pick<Plan, 'operations'>,
  { view, comment }: { readonly view: NorthboundView; readonly comment: string },
): Operation[] {
  const bump = bumpNbCfg(view);
  const readBack: Operation = { op: 'select', table: 'NB_Global', where: [], columns: ['nb_cfg'] };
  return [...plan.operations, ...(bump ? [bump, readBack] : []), { op: 'comment', comment }];
}

/** NB_Global.nb_cfg as the transaction wrote it; undefined when there is no NB_Global yet. */
export function nbCfgIn(results: readonly OperationResult[]): number | undefined {
  const row = results.find((result) => result.rows !== undefined)?.rows?.[0];
  const nbCfg = row?.['nb_cfg'];
  return nbCfg === undefined ? undefined : Number(nbCfg);
}
