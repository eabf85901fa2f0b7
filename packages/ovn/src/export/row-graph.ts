import type { Column, Row, Uuid } from '@ovn-console/ovsdb/schema';
import { referencesIn, referringColumns } from '../inverse/references.ts';
import { declaredTable } from '../planning/draft.ts';
import type { NorthboundTable, NorthboundView, TableView } from '../planning/northbound-view.ts';
import { exportedColumns, isReference, type AnyTable } from './exported-column.ts';
import { addressOf } from './row-address.ts';

/** A row that is exported, or that has to do with one. */
export interface RowNode {
  readonly table: AnyTable;
  readonly row: Row;
  /** What it is found by once it is there; undefined when nothing but its UUID tells. */
  readonly address: string | undefined;
  /** It is to be created or, of the one row that is always there, filled. */
  readonly isExported: boolean;
  /** It is to be created; other rows are there when the script is run. */
  readonly isNew: boolean;
  /** From its columns to rows. */
  readonly references: Reference[];
  /** From columns of others to it. */
  readonly referrers: Reference[];
}

export interface Reference {
  readonly from: RowNode;
  readonly to: RowNode;
  readonly name: string;
  readonly column: Column;
}

/** A row of a table. */
export interface RowPlace {
  readonly table: NorthboundTable;
  readonly uuid: Uuid;
}

/** Rows to be exported, and all references between them, to others and from others. */
export class RowGraph {
  readonly view: NorthboundView;
  readonly nodes = new Map<Uuid, RowNode>();

  constructor(view: NorthboundView, places: Iterable<RowPlace>) {
    this.view = view;
    for (const { table, uuid } of places) this.#add(table, uuid, true);
    for (const node of this.exported) this.#connect(node);
  }

  get exported(): RowNode[] {
    return [...this.nodes.values()].filter(({ isExported }) => isExported);
  }

  #connect(node: RowNode): void {
    for (const [name, column] of exportedColumns(node.table, this.view)) {
      if (!isReference(column)) continue;
      for (const uuid of referencesIn(column, node.row[name])) {
        const to = this.#add(tableOf(column), uuid, false);
        if (to) connect({ from: node, to, name, column });
      }
    }
    for (const { table, column: name } of referringColumns(node.table.name)) {
      this.#connectFrom(declaredTable(table.name).name, name, node);
    }
  }

  /** From rows that are not exported themselves: those that are see to their own references. */
  #connectFrom(table: NorthboundTable, name: string, to: RowNode): void {
    if (!this.view.has(table, name)) return;
    for (const { _uuid } of rowsOf(this.view, table).findBy(name, to.row._uuid)) {
      if (this.nodes.get(_uuid)?.isExported) continue;
      const from = this.#add(table, _uuid, false);
      const column = from?.table.columns[name];
      if (from && column) connect({ from, to, name, column });
    }
  }

  #add(table: NorthboundTable, uuid: Uuid, isExported: boolean): RowNode | undefined {
    const known = this.nodes.get(uuid);
    if (known) return known;
    const row = rowsOf(this.view, table).get(uuid);
    if (!row) return undefined;
    const declared: AnyTable = declaredTable(table);
    const node: RowNode = {
      table: declared,
      row,
      address: addressOf(declared, row, this.view) ?? (isExported ? undefined : uuid),
      // Every ovn-nbctl makes NB_Global before anything else.
      isExported,
      isNew: isExported && table !== 'NB_Global',
      references: [],
      referrers: [],
    };
    this.nodes.set(uuid, node);
    return node;
  }
}

function connect(reference: Reference): void {
  reference.from.references.push(reference);
  reference.to.referrers.push(reference);
}

export function rowsOf(view: NorthboundView, table: NorthboundTable): TableView<Row> {
  return view.table(table);
}

function tableOf({ key }: Column): NorthboundTable {
  return declaredTable(key.referenceTable ?? '').name;
}
