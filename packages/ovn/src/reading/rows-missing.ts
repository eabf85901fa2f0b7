import type { Condition } from '@ovn-console/ovsdb/operations';
import type { NorthboundTable } from '../planning/northbound-view.ts';

/** What has to be fetched of one table before planning can go on. */
export type Demand =
  /** All rows. */
  | { readonly table: NorthboundTable; readonly all: true; readonly columns?: readonly string[] }
  /** The rows for which one of the conditions holds. */
  | { readonly table: NorthboundTable; readonly where: readonly Condition[] }
  /** Columns, of all rows of the table that are fetched. */
  | { readonly table: NorthboundTable; readonly columns: readonly string[] };

/** Thrown by a `DemandView` that is asked for what was not fetched. */
export class RowsMissing extends Error {
  override readonly name = 'RowsMissing';
  readonly demand: Demand;

  constructor(demand: Demand) {
    super(`rows of ${demand.table} are not fetched yet`);
    this.demand = demand;
  }
}
