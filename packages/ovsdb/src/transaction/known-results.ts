import type { OperationResult } from './operation-result.ts';
import type { Operation } from './operation.ts';

/**
 * The operations with a UUID chosen for each insert that has none yet. What was inserted is
 * then known even when a transaction turns out to be committed after its answer was lost. For
 * servers since OVS 2.13 (ovsdb-server(7) §5.2.1); older ones refuse the insert as a syntax
 * error.
 */
export function chooseUuids(operations: readonly Operation[]): Operation[] {
  return operations.map((operation) =>
    operation.op === 'insert' && operation.uuid === undefined
      ? { ...operation, uuid: globalThis.crypto.randomUUID() }
      : operation,
  );
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
