import type { Operation } from './operation.ts';

/** What RFC 7047 §3.1 takes for an `<id>`; anything else ovsdb-server refuses by itself. */
const identifier = /^[A-Za-z_]\w*$/;

/**
 * Refuses a reference to a row that no operation of the transaction inserts. ovsdb-server 3.1
 * takes it for a row that does not exist: a weak reference then vanishes without a word.
 * @throws TypeError that names it.
 */
export function checkNames(operations: readonly Operation[]): void {
  const inserted = new Set(
    operations.map((operation) => ('uuid-name' in operation ? operation['uuid-name'] : undefined)),
  );
  const unknown = operations
    .flatMap((operation) => valuesOf(operation).flatMap(namesIn))
    .find((name) => identifier.test(name) && !inserted.has(name));
  if (unknown === undefined) return;
  throw new TypeError(`no operation inserts a row called "${unknown}" (uuid-name)`);
}

/** Everything in an operation that is a value of a column. */
function valuesOf(operation: Operation): unknown[] {
  const members: ReadonlyMap<string, unknown> = new Map(Object.entries(operation));
  const rows = [members.get('row'), ...listOf(members.get('rows'))];
  const clauses = [...listOf(members.get('where')), ...listOf(members.get('mutations'))];
  return [
    ...rows.flatMap((columns) => Object.values(objectOf(columns))),
    ...clauses.map((clause) => listOf(clause)[2]),
  ];
}

/** The names that a value, as JSON has it, refers to rows by (RFC 7047 §5.1). */
function namesIn(value: unknown): string[] {
  const [kind, contents] = listOf(value);
  if (kind === 'set') return listOf(contents).flatMap(nameOf);
  if (kind === 'map') return listOf(contents).flatMap((pair) => listOf(pair).flatMap(nameOf));
  return nameOf(value);
}

function nameOf(atom: unknown): string[] {
  const [kind, name] = listOf(atom);
  return kind === 'named-uuid' && typeof name === 'string' ? [name] : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
