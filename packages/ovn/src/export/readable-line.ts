import type { Row } from '@ovn-console/ovsdb/schema';
import { draftOf } from '../commands/plan.ts';
import { parseArguments } from '../commands/parse-arguments.ts';
import { OvnError } from '../errors.ts';
import { referencesIn } from '../inverse/references.ts';
import { sameValue, valueToJson } from '../inverse/row-value.ts';
import { exportedColumns, isReference } from './exported-column.ts';
import { recipes, referenceCommand, type Ingredients } from './recipes.ts';
import { ReplayView } from './replay-view.ts';
import type { Reference, RowGraph, RowNode } from './row-graph.ts';
import { LineWriter, type Present, type Words } from './script-line.ts';

/** A row and where in the script it is created. */
interface Scene {
  readonly node: RowNode;
  readonly graph: RowGraph;
  readonly present: Present;
}

/**
 * The lines that create a row by the commands that were made for it; what those cannot say follows
 * by `set`. Undefined when there is no such command, or when it would do something else.
 */
export function readableLines(
  node: RowNode,
  graph: RowGraph,
  present: Present,
): Words[][] | undefined {
  const scene = { node, graph, present };
  const recipe = recipes[node.table.name];
  if (!recipe || !node.isNew) return undefined;
  const owned = node.referrers.find(
    ({ from, name }) => name === recipe.into && isNamed(from, scene),
  );
  if (recipe.into !== undefined && !owned) return undefined;
  const ingredients = ingredientsOf(scene, owned);
  const first = recipe.create(ingredients);
  const started = first && tried(scene, [first]);
  const best = (recipe.more?.(ingredients) ?? []).reduce((attempt, words) => {
    const further = attempt && tried(scene, [...attempt.commands, words]);
    return further && further.wrong.length < (attempt?.wrong.length ?? 0) ? further : attempt;
  }, started);
  if (!best || (best.wrong.length > 0 && node.address === undefined)) return undefined;
  const rest = referrersBesides(scene, owned);
  if (rest.length > 0 && node.address === undefined) return undefined;
  const writer = new LineWriter(graph, present);
  for (const words of best.commands) writer.say(words);
  writer.set(node, best.wrong);
  return [writer.commands, ...referenceLines(scene, rest)];
}

/** Commands that create the row, and the columns in which it is something else then. */
interface Attempt {
  readonly commands: readonly Words[];
  readonly wrong: readonly string[];
}

/** Undefined when ovn-nbctl would refuse the commands, or they create something else. */
function tried(scene: Scene, commands: readonly Words[]): Attempt | undefined {
  const row = rowMadeBy(scene, commands);
  if (!row) return undefined;
  const { node, graph } = scene;
  const view = new ReplayView(graph, scene.present);
  const wrong = exportedColumns(node.table, graph.view).filter(([name, column]) => {
    const target = node.row[name];
    if (!isReference(column)) return !sameValue(valueToJson(row[name]), valueToJson(target));
    const there = referencesIn(column, target).filter((uuid) => view.isThere(uuid));
    return !sameValue([...referencesIn(column, row[name])], there);
  });
  return { commands, wrong: wrong.map(([name]) => name) };
}

/** The one row that the commands insert. */
function rowMadeBy({ node, graph, present }: Scene, commands: readonly Words[]): Row | undefined {
  try {
    const argv = commands.flatMap((words, index) => (index === 0 ? words : ['--', ...words]));
    const draft = draftOf(parseArguments(argv), new ReplayView(graph, present));
    const made = draft.tables.flatMap(({ table, drafts }) =>
      [...drafts.values()]
        .filter(({ before, after }) => !before && after)
        .map(({ after }) => ({ table: table.name, row: after })),
    );
    const [one, other] = made;
    return other === undefined && one?.table === node.table.name ? one.row : undefined;
  } catch (error) {
    if (error instanceof OvnError) return undefined;
    throw error;
  }
}

function ingredientsOf({ node, graph, present }: Scene, owned: Reference | undefined): Ingredients {
  return {
    row: node.row,
    owner: owned?.from.address ?? '',
    ownerTable: owned?.from.table.name ?? node.table.name,
    names: (column) =>
      node.references
        .filter(({ name, to }) => name === column && isNamed(to, { node, graph, present }))
        .map(({ to }) => to.address ?? ''),
  };
}

function isNamed(node: RowNode, { present }: Scene): boolean {
  return node.address !== undefined && (!node.isNew || present.has(node));
}

/** What refers to the row and is there, but for its owner. */
function referrersBesides({ node, present }: Scene, owned: Reference | undefined): Reference[] {
  return node.referrers.filter(
    (reference) => reference !== owned && (!reference.from.isNew || present.has(reference.from)),
  );
}

/** A line for each reference that has a command of its own, and one for the others. */
function referenceLines(
  { graph, present, node }: Scene,
  references: readonly Reference[],
): Words[][] {
  const own = references.map(referenceCommand).filter((words) => words !== undefined);
  const writer = new LineWriter(graph, new Set([...present, node]));
  writer.refer(references.filter((reference) => !referenceCommand(reference)));
  return [...own.map((words) => [words]), ...(writer.commands.length > 0 ? [writer.commands] : [])];
}
