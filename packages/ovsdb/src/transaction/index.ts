// Browser-safe: imports nothing of Node.
export { condition } from './operation.ts';
export { operationsOn } from './table-operations.ts';
export type { ConditionOn, MutationOn, RowsOf, TableOperations } from './table-operations.ts';
export type * from './operation.ts';
export { chooseUuids, knownResults } from './known-results.ts';
export type { OutcomeMarker } from './outcome-marker.ts';
export type { OperationResult } from './operation-result.ts';
export { encodeAtom, encodeColumn, encodeRow, encodeValue } from '../codec/encode.ts';
export { namedUuid, uuidRef } from '../codec/wire-value.ts';
export type {
  Uuid,
  WireAtom,
  WireMap,
  WireNamedUuid,
  WirePair,
  WireRow,
  WireSet,
  WireUuid,
  WireValue,
} from '../codec/wire-value.ts';
