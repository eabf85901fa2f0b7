import type { Column, Uuid } from '@ovn-console/ovsdb/schema';

/** Text, or the UUID that a row gets which the same transaction inserts. */
export type OutputPart = string | { readonly newRow: Uuid };

/** A cell: text that is printed as it is, or a value of a column. */
export type OutputCell = string | { readonly column: Column; readonly value: unknown };

/** Rows and columns, to be printed in the format that was asked for. */
export interface OutputTable {
  readonly title?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly OutputCell[])[];
}

/** What a command prints once its transaction is done. */
export class Output {
  readonly #parts: OutputPart[] = [];
  #table: OutputTable | undefined;

  /** In order of printing; neighbouring texts are not joined. */
  get parts(): readonly OutputPart[] {
    return this.#parts;
  }

  /** A command prints either text or one table. */
  get table(): OutputTable | undefined {
    return this.#table;
  }

  /** Prints text exactly as it is: lines end with `\n`. */
  write(...parts: readonly OutputPart[]): void {
    this.#parts.push(...parts);
  }

  show(table: OutputTable): void {
    this.#table = table;
  }
}
