import type { OperationResult } from '@ovn-console/ovsdb';
import type { Uuid } from '@ovn-console/ovsdb/schema';
import type { Operation } from '@ovn-console/ovsdb/operations';
import { isUuid } from '../planning/uuid.ts';

/**
 * What rows are called that a transaction inserted, by what the plan called them. One that it
 * deleted again, or that a dry run did not insert, gets a UUID all the same, as with ovn-nbctl.
 */
export function newRows(
  operations: readonly Operation[],
  results: readonly OperationResult[],
): (newRow: Uuid) => Uuid {
  const uuids = new Map<Uuid, Uuid>();
  for (const [index, operation] of operations.entries()) {
    const uuid = results[index]?.uuid?.[1];
    const name = operation.op === 'insert' ? operation['uuid-name'] : undefined;
    if (name !== undefined && uuid !== undefined) uuids.set(name, uuid);
  }
  return (newRow) => {
    if (isUuid(newRow)) return newRow;
    const uuid = uuids.get(newRow) ?? crypto.randomUUID();
    uuids.set(newRow, uuid);
    return uuid;
  };
}
