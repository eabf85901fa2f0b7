import type { Command } from '../commands/index.ts';
import { draftOf } from '../commands/plan.ts';
import type { NorthboundView } from '../planning/northbound-view.ts';

const empty: NorthboundView = {
  table: () => ({ get: () => undefined, rows: () => [], findBy: () => [] }),
  has: () => true,
};

/** The network that commands make out of nothing, without a server. */
export function networkOf(commands: readonly Command[]): NorthboundView {
  return draftOf(commands, empty);
}
