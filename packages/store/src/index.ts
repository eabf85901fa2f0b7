export type {
  Cluster,
  ClusterRepository,
  ClusterSshHost,
  NewCluster,
} from './cluster-repository.ts';
export { MigrationError, NameTakenError, RecordNotFoundError, StoreError } from './errors.ts';
export type { HostAddress, HostKeyRepository } from './host-key-repository.ts';
export type {
  JournalEntry,
  JournalQuery,
  JournalRepository,
  JournalResult,
  NewJournalEntry,
} from './journal-repository.ts';
export type { LayoutAddress, LayoutRepository, Position } from './layout-repository.ts';
export { openStore, type Store, type StoreOptions } from './open-store.ts';
export type { Session, SessionRepository } from './session-repository.ts';
export type { SignInTokenRepository } from './sign-in-token-repository.ts';
export type { User, UserRepository } from './user-repository.ts';
