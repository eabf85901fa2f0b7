import type { Uuid } from '../codec/wire-value.ts';
import type { OperationResult } from './operation-result.ts';
import type { Operation } from './operation.ts';

/**
 * The operations with a UUID chosen for each insert that has none yet. What was inserted is
 * then known even when a transaction turns out to be committed after its answer was lost. For
 * servers since OVS 2.13 (ovsdb-server(7) §5.2.1); older ones refuse the insert as a syntax
 * error. References by name become references by UUID: ovsdb-server takes a name that it meets
 * before the insert for a row with yet another UUID.
 */
export function chooseUuids(operations: readonly Operation[]): Operation[] {
  const chosen = operations.map((operation) =>
    operation.op === 'insert' && operation.uuid === undefined
      ? { ...operation, uuid: globalThis.crypto.randomUUID() }
      : operation,
  );
  const named = chosen.flatMap((operation): (readonly [string, Uuid])[] => {
    if (operation.op !== 'insert') return [];
    const { uuid, 'uuid-name': name } = operation;
    return uuid === undefined || name === undefined ? [] : [[name, uuid]];
  });
  return chosen.map((operation) => withUuids(operation, new Map(named)));
}

function withUuids<T>(json: T, uuids: ReadonlyMap<string, Uuid>): T;
function withUuids(json: unknown, uuids: ReadonlyMap<string, Uuid>): unknown {
  if (Array.isArray(json)) {
    const elements: readonly unknown[] = json;
    const uuid = elements[0] === 'named-uuid' ? uuids.get(String(elements[1])) : undefined;
    return uuid === undefined ? elements.map((each) => withUuids(each, uuids)) : ['uuid', uuid];
  }
  if (typeof json !== 'object' || json === null) return json;
  const members: [string, unknown][] = Object.entries(json);
  return Object.fromEntries(members.map(([name, value]) => [name, withUuids(value, uuids)]));
}

/**
 * The results of a committed transaction as far as they follow from its operations alone, one
 * for each: the UUID of an insert that chose it, the empty result of what has no other.
 * Undefined where only the lost answer could have told: counts, selected rows, other UUIDs.
 */
export function knownResults(operations: readonly Operation[]): (OperationResult | undefined)[] {
  return operations.map((operation) => {
    switch (operation.op) {
      case 'insert':
        return operation.uuid === undefined ? undefined : { uuid: ['uuid', operation.uuid] };
      case 'wait':
      case 'commit':
      case 'comment':
      case 'assert':
        return {};
      default:
        return undefined;
    }
  });
}
