import type { Account } from './accounts/account.ts';
import type { ClusterInput } from './clusters/cluster-input.ts';
import type { ClusterRecord } from './clusters/cluster-record.ts';
import type { ClusterStatus } from './clusters/cluster-status.ts';
import type { ClusterTestReport } from './clusters/cluster-test-report.ts';
import type {
  AppliedChange,
  ChangePreview,
  RowPremise,
  UndoPreview,
} from './changes/change-types.ts';
import type { CommandsExport, CommandsRun, RunStyle } from './commands/command-types.ts';
import type { Command } from '@ovn-console/ovn/commands';
import type { JournalPage, JournalRecord } from './journal/journal-record.ts';
import type { LayoutEvent, Position, Positions } from './layouts/layout-event.ts';
import type { RowDetails } from './rows/row-details.ts';
import type { TopologyEvent } from './topology/topology-event.ts';

/**
 * What the procedures rest on; made by `createApi`. Every `watch` ends when its signal aborts.
 * Errors are those of errors/, ovsdb, ovn and ssh; errors/to-trpc-error.ts turns them into tRPC's.
 */
export interface Services {
  readonly accounts: AccountService;
  readonly clusters: ClusterService;
  readonly topology: TopologyService;
  readonly rows: RowService;
  readonly commands: CommandService;
  readonly changes: ChangeService;
  readonly layouts: LayoutService;
  readonly journal: JournalService;
}

/** A signed-in session; `ended` aborts with a SignedOutError when it is signed out or expires. */
export interface SignedIn {
  readonly account: Account;
  readonly ended: AbortSignal;
}

export interface AccountService {
  /** Whose session a token is; undefined when it is none, signed out or expired. */
  readonly authenticate: (sessionToken: string | undefined) => Promise<SignedIn | undefined>;
  readonly signOut: (sessionToken: string) => Promise<void>;
}

export interface ClusterService {
  readonly list: () => Promise<readonly ClusterRecord[]>;
  readonly get: (id: string) => Promise<ClusterRecord>;
  readonly create: (input: ClusterInput) => Promise<ClusterRecord>;
  readonly update: (id: string, input: ClusterInput) => Promise<ClusterRecord>;
  readonly delete: (id: string) => Promise<void>;
  /** Tries the remotes without keeping anything, except a host key seen for the first time. */
  readonly test: (input: ClusterInput, signal?: AbortSignal) => Promise<ClusterTestReport>;
  /** Pins the key that this SSH host shows next, instead of the one pinned now. */
  readonly forgetHostKey: (host: { readonly host: string; readonly port: number }) => Promise<void>;
  readonly watch: (id: string, signal: AbortSignal) => AsyncIterable<ClusterStatus>;
}

export interface TopologyService {
  /** `lastEventId` is the id of the last event that the viewer has applied. */
  readonly watch: (viewer: {
    readonly clusterId: string;
    readonly lastEventId?: string | undefined;
    readonly signal: AbortSignal;
  }) => AsyncIterable<{ readonly id: string; readonly event: TopologyEvent }>;
}

export type DatabaseName = 'northbound' | 'southbound';

export interface RowAddress {
  readonly clusterId: string;
  readonly database: DatabaseName;
  readonly table: string;
  readonly uuid: string;
}

export interface RowService {
  readonly watch: (address: RowAddress, signal: AbortSignal) => AsyncIterable<RowDetails>;
}

export interface CommandService {
  readonly run: (batch: {
    readonly clusterId: string;
    readonly commands: readonly Command[];
    readonly style?: RunStyle | undefined;
  }) => Promise<CommandsRun>;
  /** Without `rows`: the whole network. */
  readonly export: (query: {
    readonly clusterId: string;
    readonly rows?: readonly { readonly table: string; readonly uuid: string }[] | undefined;
  }) => Promise<CommandsExport>;
  readonly names: (query: {
    readonly clusterId: string;
    readonly tables: readonly string[];
    readonly typed: string;
  }) => Promise<readonly string[]>;
}

export interface ChangeService {
  readonly preview: (change: {
    readonly clusterId: string;
    readonly user: string;
    readonly commands: readonly Command[];
  }) => Promise<ChangePreview>;
  readonly apply: (change: {
    readonly clusterId: string;
    readonly user: string;
    readonly commands: readonly Command[];
    readonly premise: readonly RowPremise[];
  }) => Promise<AppliedChange>;
  readonly previewUndo: (change: UndoneChange) => Promise<UndoPreview>;
  readonly undo: (change: UndoneChange) => Promise<AppliedChange>;
}

interface UndoneChange {
  readonly clusterId: string;
  readonly user: string;
  /** Id of the journal entry. */
  readonly entry: string;
}

export interface LayoutAddress {
  readonly clusterId: string;
  readonly view: string;
}

export interface LayoutService {
  readonly get: (address: LayoutAddress) => Promise<Positions>;
  readonly watch: (address: LayoutAddress, signal: AbortSignal) => AsyncIterable<LayoutEvent>;
  readonly update: (
    address: LayoutAddress,
    positions: { readonly [entityId: string]: Position | null },
  ) => Promise<void>;
}

export interface JournalService {
  readonly list: (query: {
    readonly clusterId: string;
    readonly limit: number;
    readonly before?: string | undefined;
    /** A row's uuid or name: only entries that touched it. */
    readonly object?: string | undefined;
  }) => Promise<JournalPage>;
  /** Entries as they are appended. */
  readonly watch: (clusterId: string, signal: AbortSignal) => AsyncIterable<JournalRecord>;
}
