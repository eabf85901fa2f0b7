import type { Operation, Uuid } from '@ovn-console/ovsdb/operations';

/**
 * The same transaction for servers before OVS 2.13, where the UUIDs of new rows cannot be chosen
 * (`uuid` in an insert is a syntax error there): rows come back with other UUIDs, and refer to
 * each other as they did. What knows them by their UUIDs only outside of this transaction, such as
 * the journal, does not find them any more.
 */
export function withNamesForUuids(operations: readonly Operation[]): Operation[] {
  const inserted = operations.flatMap((operation) =>
    operation.op === 'insert' && operation.uuid !== undefined ? [operation.uuid] : [],
  );
  const names = new Map(inserted.map((uuid, index) => [uuid, `row${index}`]));
  return operations.map((operation) => {
    // Guards tell of the time before, when there are no such rows.
    if (operation.op === 'wait') return operation;
    if (operation.op !== 'insert' || operation.uuid === undefined) return named(operation, names);
    const { uuid, ...insertion } = operation;
    return { ...named(insertion, names), 'uuid-name': names.get(uuid) ?? uuid };
  });
}

/** A deep copy with names in the place of references. */
function named<T>(json: T, names: ReadonlyMap<Uuid, string>): T;
function named(json: unknown, names: ReadonlyMap<Uuid, string>): unknown {
  if (Array.isArray(json)) {
    const name = json[0] === 'uuid' ? names.get(String(json[1])) : undefined;
    const elements: readonly unknown[] = json;
    return name === undefined
      ? elements.map((element) => named(element, names))
      : ['named-uuid', name];
  }
  if (typeof json !== 'object' || json === null) return json;
  const members: [string, unknown][] = Object.entries(json);
  return Object.fromEntries(members.map(([key, value]) => [key, named(value, names)]));
}
