import type { Rows } from '../rows.ts';
import type { Touched } from '../touched.ts';
import { changesIn, type RowChange, type RowsChange } from '../row-change.ts';

/** Where the consequences of a row's change are worked out. */
export interface ImpactContext {
  readonly rows: Rows;
  readonly touched: Touched;
}

/**
 * Per table: brings its indexes up to date and touches every entity whose derivation reads the
 * row, or looked for it by a key.
 *
 * Going back from a row to its readers through rows that change in the same transaction is
 * sound, whichever of their versions is met: a reader on such a path reads the changed row on
 * the way too, and is touched by that.
 */
export type Impacts<TableRows> = {
  readonly [Name in keyof TableRows]: Impact<TableRows[Name]>;
};

type Impact<Row> = (context: ImpactContext, change: RowChange<Row>) => void;

/** Works out the consequences of a transaction, table by table. */
export function applyImpacts<TableRows>(
  context: ImpactContext,
  impacts: Impacts<TableRows>,
  change: RowsChange,
): void {
  for (const name in impacts) applyTable(context, { name, impact: impacts[name] }, change);
}

function applyTable<TableRows, Name extends keyof TableRows & string>(
  context: ImpactContext,
  { name, impact }: { name: Name; impact: Impact<TableRows[Name]> },
  change: RowsChange,
): void {
  for (const row of changesIn<TableRows, Name>(change, name)) impact(context, row);
}

/** The row before and after, as far as there is one. */
export function versions<Row>(change: RowChange<Row>): readonly Row[] {
  return [change.old, change.new].filter((row) => row !== undefined);
}
