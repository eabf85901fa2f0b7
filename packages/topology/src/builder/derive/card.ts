import { error, type Health, notProcessed, pending, up } from '../health.ts';
import type { Rows } from '../rows.ts';
import type { Tally } from '../tally.ts';

/** What holds for a switch and a router alike: whether SB has it, then the worst of its ports. */
export function cardHealth(
  rows: Rows,
  { uuid, tally }: { readonly uuid: string; readonly tally: Tally },
): Health {
  if (!rows.hasDatapath(uuid)) return notProcessed;
  if (tally.inError > 0) return error(`${portCount(tally.inError)} in error`);
  if (tally.pending > 0) return pending(`${portCount(tally.pending)} pending`);
  return up;
}

/** Load balancers of a switch or router: its own, and those of its groups. */
export function loadBalancerCount(
  rows: Rows,
  row: {
    readonly load_balancer: readonly string[];
    readonly load_balancer_group: readonly string[];
  },
): number {
  const grouped = row.load_balancer_group.map(
    (uuid) => rows.northbound('Load_Balancer_Group', uuid)?.load_balancer.length ?? 0,
  );
  return grouped.reduce((sum, count) => sum + count, row.load_balancer.length);
}

function portCount(count: number): string {
  return count === 1 ? '1 port is' : `${count} ports are`;
}
