/**
 * A client for OVSDB servers: RFC 7047 with the extensions of ovsdb-server(7). Knows nothing
 * of OVN. What a browser may import is in `./schema`, `./operations` and `./errors`.
 */
export * from './errors.ts';
export * from './schema/index.ts';
export * from './transaction/index.ts';
export { decodeRow } from './codec/decode.ts';
export { stringifyJson } from './codec/json.ts';
export { changesOf } from './replica/change.ts';
export type { ReplicaChange, TableChange } from './replica/change.ts';
export type { ChangeListener, Replica } from './replica/replica.ts';
export type { FindKey, TableReplica } from './replica/table-replica.ts';
export { waitFor } from './replica/wait-for.ts';
export type { WaitForOptions } from './replica/wait-for.ts';
export { parseServerSchema } from './schema/server-schema.ts';
export type { ServerColumn, ServerSchema, ServerTable } from './schema/server-schema.ts';
export type { ConnectionState } from './session/connection-state.ts';
export type { Backoff } from './session/reconnect-policy.ts';
export type { Lock, LockOptions } from './session/lock.ts';
export { openSession } from './session/session.ts';
export type { Session } from './session/session.ts';
export type { ChooseOptions, Follower, FollowerState } from './session/follower.ts';
export type { SessionOptions } from './session/session-options.ts';
export type { TableChoice, TablesOf } from './session/table-choice.ts';
export type { Outcome, TransactOptions } from './transaction/transactor.ts';
export type { TlsFiles } from './transport/connect.ts';
export type { Connector, NamedConnector } from './transport/connector.ts';
export { parseRemote } from './transport/remote.ts';
export type { Remote } from './transport/remote.ts';
