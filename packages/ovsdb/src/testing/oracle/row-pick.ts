import { isArray, isObject, stringifyJson } from '../../codec/json.ts';
import type { Uuid } from '../../codec/wire-value.ts';
import type { Replica } from '../../replica/replica.ts';
import type { Condition, Operation } from '../../transaction/operation.ts';

/**
 * Stands in a generated transaction for a reference to a row of that table: which one is
 * decided when the transaction is run and it is known what rows there are.
 */
export interface RowPick {
  readonly of: string;
  readonly pick: number;
}

/** JSON of `transact`, with a `RowPick` here and there in the place of a `["uuid", …]`. */
export type Template = unknown;
export type OperationTemplate = Readonly<Record<string, Template>>;

/** What a pick refers to when the table has no rows: a row that nobody has. */
export const nobody: Uuid = '00000000-dead-4bad-8bad-000000000000';

/**
 * Turns templates into operations: names the inserted rows, but those that come with a UUID, and
 * lets each pick refer to one of them or to an existing row. Where there is none, sets and maps
 * go without.
 * @param rowsOf the existing rows of a table, in an order that does not depend on chance
 */
export function resolve(
  templates: readonly OperationTemplate[],
  rowsOf: (table: string) => readonly Uuid[],
): Operation[] {
  const named = templates.map((template, index) =>
    template['op'] === 'insert' && !('uuid' in template)
      ? { 'uuid-name': `row${index}`, ...template }
      : template,
  );
  const refer = ({ of, pick }: RowPick): unknown => {
    const inserted = named.filter(({ op, table }) => op === 'insert' && table === of);
    const existing = rowsOf(of).map((uuid) => ['uuid', uuid]);
    const candidates = [...inserted.map(referenceTo), ...existing];
    return candidates[pick % candidates.length] ?? toNobody;
  };
  return named.map((template) => fill(template, refer)).filter(isOperation);
}

/** Turns the templates of conditions into conditions: picks refer to existing rows. */
export function resolveConditions(
  templates: readonly Template[],
  rowsOf: (table: string) => readonly Uuid[],
): Condition[] {
  const refer = ({ of, pick }: RowPick): unknown => {
    const rows = rowsOf(of);
    return ['uuid', rows[pick % rows.length] ?? nobody];
  };
  return templates.map((template) => fill(template, refer)).filter(isCondition);
}

function isCondition(json: unknown): json is Condition {
  return isArray(json) && json.length === 3;
}

function referenceTo(insert: OperationTemplate): readonly unknown[] {
  return 'uuid' in insert ? ['uuid', insert['uuid']] : ['named-uuid', insert['uuid-name']];
}

/** It is one in name only when the template has flaws: that is what those are for. */
export function isOperation(json: unknown): json is Operation {
  return isObject(json);
}

/** The rows of a table in a replica, by UUID. */
export function rowsIn(replica: Replica): (table: string) => readonly Uuid[] {
  return (table) => [...replica.table(table).rows()].map(({ _uuid }) => _uuid).toSorted();
}

const toNobody = ['uuid', nobody];

function fill(template: Template, refer: (pick: RowPick) => unknown): unknown {
  if (isPick(template)) return refer(template);
  if (isArray(template)) {
    const filled = template.map((each) => fill(each, refer));
    return hasPick(template) ? tidy(filled) : filled;
  }
  if (!isObject(template)) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, each]) => [key, fill(each, refer)]),
  );
}

function isPick(template: Template): template is RowPick {
  return isObject(template) && 'pick' in template;
}

function hasPick(template: Template): boolean {
  return isPick(template) || (isArray(template) && template.some(hasPick));
}

/** Two picks of a set, or keys of a map, that became the same row were not meant to. */
function tidy(wire: readonly unknown[]): readonly unknown[] {
  const [notation, elements] = wire;
  if ((notation !== 'set' && notation !== 'map') || !isArray(elements)) return wire;
  const atomsOf = (element: unknown) =>
    notation === 'map' && isArray(element) ? element : [element];
  const keyed = elements
    .filter((element) => !atomsOf(element).includes(toNobody))
    .map((element) => [stringifyJson(atomsOf(element)[0]), element] as const);
  return [notation, [...new Map(keyed).values()]];
}
