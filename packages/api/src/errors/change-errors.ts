import type { ChangeProblem } from '../changes/change-types.ts';
import type { ChangedColumn } from './error-cause.ts';

/** The database is not live, so what a change would be based on may be old. Nothing was sent. */
export class NotLiveError extends Error {
  override readonly name = 'NotLiveError';

  constructor(cluster: string, reason: string | undefined) {
    super(
      `The Northbound database of ${cluster} is not connected${reason ? ` (${reason})` : ''}, so nothing was changed.`,
    );
  }
}

/** The commands are well-formed, but wrong for this network: see `check` of @ovn-console/ovn. */
export class RefusedChangeError extends Error {
  override readonly name = 'RefusedChangeError';
  readonly problem: ChangeProblem;

  constructor(problem: ChangeProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Nothing is known of a change that could be undone. */
export class NothingToUndoError extends Error {
  override readonly name = 'NothingToUndoError';

  constructor(outcome: 'committed' | 'unknown') {
    super(
      outcome === 'unknown'
        ? 'Whether this change was made is not known, so it cannot be undone.'
        : 'This change did nothing to any row, so there is nothing to undo.',
    );
  }
}

/** What became of a row that a change was based on, and who did it. */
export interface Staleness {
  readonly table: string;
  /** The row's name as a person knows it. */
  readonly row: string;
  /** Its uuid, where that is known: another row may have had the name before. */
  readonly record?: string | undefined;
  readonly event: 'changed' | 'deleted' | 'appeared';
  readonly changedColumns: readonly ChangedColumn[];
  /** As far as the console's own journal knows. */
  readonly author?: { readonly name: string; readonly at: Date } | undefined;
  readonly fault?: { readonly commandIndex: number; readonly field: string } | undefined;
  /** What can be done about it, where that is special. */
  readonly next?: string;
}

/** The network is no longer as the person saw it when deciding on the change. Nothing was written. */
export class StaleChangeError extends Error {
  override readonly name = 'StaleChangeError';
  readonly staleness: Staleness;

  constructor(staleness: Staleness) {
    super(`${describe(staleness)} Nothing was changed.`);
    this.staleness = staleness;
  }

  get who(): string {
    return this.staleness.author?.name ?? 'somebody else';
  }
}

/** The transaction was sent, the answer was lost, and the contents do not tell. */
export class UnresolvedOutcomeError extends Error {
  override readonly name = 'UnresolvedOutcomeError';

  constructor(cause: unknown) {
    super(
      'The connection broke while the change was being written, and whether it was written cannot be told from the contents.',
      { cause },
    );
  }
}

/** The connection broke before the change was written. */
export class ChangeLostError extends Error {
  override readonly name = 'ChangeLostError';

  constructor(cause: unknown) {
    super('The connection broke before the change was written. The network is as it was before.', {
      cause,
    });
  }
}

function describe({ table, row, event, changedColumns, author }: Staleness): string {
  const what = `${table.replaceAll('_', ' ')} ${row}`;
  const by = author
    ? `by ${author.name} at ${author.at.toISOString().slice(11, 19)} UTC`
    : 'by somebody else';
  if (event === 'deleted') return `${what} was deleted ${by}.`;
  if (event === 'appeared') return `${what} was created ${by} meanwhile.`;
  const columns = changedColumns.map(describeColumn).join('; ');
  return `${what} was changed ${by}: ${columns}.`;
}

function describeColumn({ column, shown, current }: ChangedColumn): string {
  if (shown === undefined) return column;
  return `${column} was ${JSON.stringify(shown)} and is ${JSON.stringify(current)}`;
}
