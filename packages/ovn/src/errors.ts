/**
 * Why a command cannot be planned or applied. Messages are ovn-nbctl's own wherever it has
 * one. `commandIndex` counts from 0 in the batch; `field` names the property of that command
 * which is at fault, so that a form can show the message where it belongs.
 */
export abstract class OvnError extends Error {
  override readonly name: string = 'OvnError';
  readonly commandIndex: number;
  readonly field: string;

  constructor(message: string, { commandIndex, field }: Fault) {
    super(message);
    this.commandIndex = commandIndex;
    this.field = field;
  }
}

/** Which property of which command of a batch is at fault. */
export interface Fault {
  readonly commandIndex: number;
  readonly field: string;
}

/** The command itself makes no sense: malformed, out of range, contradicting itself or OVN. */
export class InvalidCommandError extends OvnError {
  override readonly name = 'InvalidCommandError';
}

/** The command names an object that is not there, or that a name does not single out. */
export class RowNotFoundError extends OvnError {
  override readonly name = 'RowNotFoundError';
}

/** The command would create what is there already. */
export class RowExistsError extends OvnError {
  override readonly name = 'RowExistsError';
}

/** What somebody else did to a row that a plan was based on. */
export interface StaleRow {
  readonly table: string;
  /** The row's name as a person knows it; its UUID when it has none. */
  readonly row: string;
  /** Its UUID, where that is known: another row may have had the name before. */
  readonly uuid?: string;
  readonly event: 'changed' | 'deleted' | 'appeared';
  /** The columns that differ; empty when the row appeared or was deleted. */
  readonly changedColumns: readonly string[];
  /** Who did it, where that is known. */
  readonly who?: string;
}

/** The contents that a plan was based on have changed since. */
export class StaleRowError extends OvnError {
  override readonly name = 'StaleRowError';
  readonly stale: StaleRow;

  constructor(stale: StaleRow, fault: Fault) {
    super(describeStale(stale), fault);
    this.stale = stale;
  }
}

function describeStale({ table, row, event, changedColumns, who }: StaleRow): string {
  const kind = table.replaceAll('_', ' ').toLowerCase();
  const by = who === undefined ? 'meanwhile' : `by ${who} meanwhile`;
  if (event === 'deleted') return `${kind} ${row} was deleted ${by}`;
  if (event === 'appeared') return `a ${kind} ${row} was created ${by}`;
  return `${changedColumns.join(' and ')} of ${kind} ${row} changed ${by}`;
}
