import type { Uuid, WireRow } from '../codec/wire-value.ts';

/**
 * What one operation did (RFC 7047 §5.2): `uuid` for an insert, `rows` for a select, `count`
 * for update, mutate and delete, nothing for the others. Failures never appear here: they
 * are thrown.
 */
export interface OperationResult {
  readonly uuid?: readonly ['uuid', Uuid];
  readonly rows?: readonly WireRow[];
  readonly count?: number;
}
