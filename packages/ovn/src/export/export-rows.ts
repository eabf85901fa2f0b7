import type { Row } from '@ovn-console/ovsdb/schema';
import { northbound } from '../schema/northbound/database.ts';
import { referencesIn } from '../inverse/references.ts';
import type { NorthboundView } from '../planning/northbound-view.ts';
import { exportedColumns, isReference, type AnyTable } from './exported-column.ts';
import { labelOf } from '../inverse/identity.ts';
import { readableLines } from './readable-line.ts';
import { RowGraph, rowsOf, type RowNode, type RowPlace } from './row-graph.ts';
import { groupsInOrder } from './row-order.ts';
import { columnsSet, LineWriter, remainder, type Words } from './script-line.ts';
import { preferredTables } from './preferred-tables.ts';

/** The commands of one transaction, each as its words: one line of a script. */
export type ScriptLine = readonly Words[];

/**
 * The commands that rebuild a whole network in an empty database, so that it differs in nothing but
 * UUIDs and in what OVN reports by itself. Lines are to be run one after another.
 */
export function exportNetwork(view: NorthboundView): ScriptLine[] {
  const places = northbound.tables.flatMap(({ name: table }) =>
    [...rowsOf(view, table).rows()].map(({ _uuid: uuid }) => ({ table, uuid })),
  );
  return linesFor(new RowGraph(view, places));
}

/**
 * The commands that recreate objects with all that is part of them, and with the references that
 * others have to them. What they refer to outside must be there: it is named, or where it has no
 * name of its own, called by its UUID.
 */
export function exportObjects(view: NorthboundView, places: readonly RowPlace[]): ScriptLine[] {
  return linesFor(new RowGraph(view, withParts(view, places)));
}

function linesFor(graph: RowGraph): ScriptLine[] {
  const present = new Set<RowNode>();
  return groupsInOrder(inPreferredOrder(graph.exported)).flatMap((group) => {
    const lines = linesForGroup(group, graph, present);
    for (const node of group) present.add(node);
    return lines;
  });
}

function linesForGroup(
  group: readonly RowNode[],
  graph: RowGraph,
  present: ReadonlySet<RowNode>,
): ScriptLine[] {
  const readable = readableLines(group, graph, present);
  const rest = group.flatMap((node) => remainder(node)).map((words) => [words]);
  return [...(readable ?? genericLines(group, graph, present)), ...rest];
}

/** `create` for each row, and what refers to them. */
function genericLines(
  group: readonly RowNode[],
  graph: RowGraph,
  present: ReadonlySet<RowNode>,
): ScriptLine[] {
  const writer = new LineWriter(graph, present);
  const [existing, created] = [
    group.filter((node) => !node.isNew),
    group.filter(({ isNew }) => isNew),
  ];
  writer.create(created);
  for (const node of existing) writer.set(node, columnsSet(node, graph));
  const referrers = created.flatMap((node) => node.referrers);
  writer.refer(referrers.filter(({ from }) => !group.includes(from) && isThere(from, present)));
  return writer.commands.length > 0 ? [writer.commands] : [];
}

function isThere(node: RowNode, present: ReadonlySet<RowNode>): boolean {
  return present.has(node) || !node.isNew;
}

/** Rows of which others are made come first; then by name. */
function inPreferredOrder(nodes: readonly RowNode[]): RowNode[] {
  const keyed = nodes.map((node) => ({ node, label: labelOf(node.row) }));
  return keyed
    .toSorted((a, b) => rankOf(a.node) - rankOf(b.node) || compare(a.label, b.label))
    .map(({ node }) => node);
}

function rankOf({ table }: RowNode): number {
  return preferredTables.indexOf(table.name);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The rows and those that would vanish without them. */
function withParts(view: NorthboundView, places: readonly RowPlace[]): RowPlace[] {
  const found = new Map(places.map((place) => [place.uuid, place]));
  // The map grows while it is gone through.
  for (const { table: name, uuid } of found.values()) {
    const table: AnyTable | undefined = northbound.tables.find((each) => each.name === name);
    const row = table && rowsOf(view, name).get(uuid);
    if (table && row) for (const part of partsOf(table, row, view)) found.set(part.uuid, part);
  }
  return [...found.values()];
}

function partsOf(table: AnyTable, row: Row, view: NorthboundView): RowPlace[] {
  return exportedColumns(table, view).flatMap(([name, column]) => {
    const target = northbound.tables.find((each) => each.name === column.key.referenceTable);
    const isPart = isReference(column) && column.key.referenceType === 'strong';
    if (!target || target.isRoot || !isPart) return [];
    return referencesIn(column, row[name]).map((uuid) => ({ table: target.name, uuid }));
  });
}
