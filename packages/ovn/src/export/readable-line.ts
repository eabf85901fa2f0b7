import type { Row } from '@ovn-console/ovsdb/schema';
import { draftOf } from '../commands/plan.ts';
import { parseArguments } from '../commands/parse-arguments.ts';
import { OvnError } from '../errors.ts';
import { referencesIn } from '../inverse/references.ts';
import { sameValue, valueToJson } from '../inverse/row-value.ts';
import { exportedColumns, isReference } from './exported-column.ts';
import { recipes, referenceCommand, type Ingredients, type Recipe } from './recipes.ts';
import { ReplayView } from './replay-view.ts';
import type { Reference, RowGraph, RowNode } from './row-graph.ts';
import { columnsSet, LineWriter, type Present, type Words } from './script-line.ts';

/** A row, what comes with it, and where in the script it is created. */
interface Scene {
  readonly node: RowNode;
  readonly parts: readonly RowNode[];
  readonly graph: RowGraph;
  readonly present: Present;
}

/**
 * The lines that create a row, and what comes with it, by the commands that were made for it; what
 * those cannot say follows by `set`. Undefined when there is no such command, or when it would do
 * something else.
 */
export function readableLines(
  group: readonly RowNode[],
  graph: RowGraph,
  present: Present,
): Words[][] | undefined {
  const node = group.find(({ table }) => recipes[table.name] !== undefined);
  const recipe = node && recipes[node.table.name];
  if (!node?.isNew || !recipe) return undefined;
  const scene = { node, parts: group.filter((each) => each !== node), graph, present };
  const owned = node.referrers.find(
    ({ from, name }) => name === recipe.into && isNamed(from, scene),
  );
  if (recipe.into !== undefined && !owned) return undefined;
  const best = bestOf(scene, recipe, ingredientsOf(scene, owned));
  const rest = referrersBesides(scene, owned);
  if (!best || (node.address === undefined && best.wrong.length + rest.length > 0))
    return undefined;
  return linesOf(scene, best, rest);
}

/** Commands that create the row, and the columns in which it is something else then. */
interface Attempt {
  readonly commands: readonly Words[];
  readonly wrong: readonly string[];
}

function bestOf(scene: Scene, recipe: Recipe, ingredients: Ingredients): Attempt | undefined {
  const set = columnsSet(scene.node, scene.graph);
  const more = (recipe.more?.(ingredients) ?? []).filter(([column]) => set.includes(column));
  for (const words of recipe.create(ingredients)) {
    const all = tried(scene, [words, ...more.flatMap(([, commands]) => commands)]);
    if (all && !more.some(([column]) => all.wrong.includes(column))) return all;
    const first = tried(scene, [words]);
    if (first) return withMore(scene, first, more);
  }
  return undefined;
}

/** Adds what helps. */
function withMore(
  scene: Scene,
  first: Attempt,
  more: readonly (readonly [string, readonly Words[]])[],
): Attempt {
  let best = first;
  for (const [column, commands] of more) {
    const further = tried(scene, [...best.commands, ...commands]);
    if (best.wrong.includes(column) && further && !further.wrong.includes(column)) best = further;
  }
  return best;
}

function linesOf(
  { node, graph, present }: Scene,
  best: Attempt,
  rest: readonly Reference[],
): Words[][] {
  const own = node.references.filter(
    (reference) => best.wrong.includes(reference.name) && isNamed(reference.to, { present }),
  );
  const byCommand = own.filter((reference) => referenceCommand(reference) !== undefined);
  const columns = new Set(byCommand.map(({ name }) => name));
  const writer = new LineWriter(graph, present);
  for (const words of best.commands) writer.say(words);
  writer.set(
    node,
    best.wrong.filter((name) => !columns.has(name)),
  );
  const others = new LineWriter(graph, present);
  others.refer(rest.filter((reference) => !referenceCommand(reference)));
  const commands = [...byCommand, ...rest]
    .map(referenceCommand)
    .filter((words) => words !== undefined);
  return [writer.commands, ...commands.map((words) => [words]), others.commands].filter(
    (line) => line.length > 0,
  );
}

/** Undefined when ovn-nbctl would refuse the commands, or they create something else. */
function tried(scene: Scene, commands: readonly Words[]): Attempt | undefined {
  const made = rowsMadeBy(scene, commands);
  const { node, parts } = scene;
  const [row, ...others] = [node, ...parts].map(({ table }) => made?.get(table.name));
  if (!row || made?.size !== parts.length + 1) return undefined;
  const isWhole = parts.every((part, index) => {
    const other = others[index];
    return other !== undefined && wrongColumns(part, other, scene).length === 0;
  });
  return isWhole ? { commands, wrong: wrongColumns(node, row, scene) } : undefined;
}

function wrongColumns(node: RowNode, made: Row, { graph, present, parts }: Scene): string[] {
  const view = new ReplayView(graph, present);
  const wrong = exportedColumns(node.table, graph.view).filter(([name, column]) => {
    const target = node.row[name];
    if (!isReference(column)) return !sameValue(valueToJson(made[name]), valueToJson(target));
    // What comes with the row has no UUID yet, and is compared by itself.
    if (parts.some(({ table }) => table.name === column.key.referenceTable)) return false;
    const there = referencesIn(column, target).filter((uuid) => view.isThere(uuid));
    return !sameValue([...referencesIn(column, made[name])], there);
  });
  return wrong.map(([name]) => name);
}

/** The rows that the commands insert by their tables; undefined when there are several in one. */
function rowsMadeBy(
  { graph, present }: Scene,
  commands: readonly Words[],
): ReadonlyMap<string, Row> | undefined {
  try {
    const argv = commands.flatMap((words, index) => (index === 0 ? words : ['--', ...words]));
    const draft = draftOf(parseArguments(argv), new ReplayView(graph, present));
    const made = draft.tables.flatMap(({ table, drafts }) =>
      [...drafts.values()].flatMap(({ before, after }) =>
        !before && after ? [[table.name, after] as const] : [],
      ),
    );
    const byTable = new Map(made);
    return byTable.size === made.length ? byTable : undefined;
  } catch (error) {
    if (error instanceof OvnError) return undefined;
    throw error;
  }
}

function ingredientsOf({ node, parts, present }: Scene, owned: Reference | undefined): Ingredients {
  return {
    row: node.row,
    parts: parts.map(({ row }) => row),
    owner: owned?.from.address ?? '',
    ownerTable: owned?.from.table.name ?? node.table.name,
    names: (column) =>
      node.references
        .filter(({ name, to }) => name === column && isNamed(to, { present }))
        .map(({ to }) => to.address ?? ''),
  };
}

function isNamed(node: RowNode, { present }: Pick<Scene, 'present'>): boolean {
  return node.address !== undefined && (!node.isNew || present.has(node));
}

/** What refers to the row and is there, but for its owner. */
function referrersBesides({ node, present }: Scene, owned: Reference | undefined): Reference[] {
  return node.referrers.filter(
    (reference) => reference !== owned && (!reference.from.isNew || present.has(reference.from)),
  );
}
