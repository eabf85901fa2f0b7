export type { Account, Role } from './accounts/account.ts';
export type {
  AppliedChange,
  ChangePreview,
  ChangeProblem,
  RowPremise,
  UndoPreview,
} from './changes/change-types.ts';
export type { ClusterInput } from './clusters/cluster-input.ts';
export type { ClusterRecord } from './clusters/cluster-record.ts';
export type { ClusterStatus, DatabaseStatus } from './clusters/cluster-status.ts';
export type {
  ClusterTestReport,
  RemoteTestResult,
  SshTestResult,
} from './clusters/cluster-test-report.ts';
export type {
  CommandOutput,
  CommandsExport,
  CommandsRun,
  OutputLink,
  RunStyle,
} from './commands/command-types.ts';
export { createApi, type Api, type ApiOptions } from './create-api.ts';
export type { Context } from './context.ts';
export type { ErrorCause, ErrorKind } from './errors/error-cause.ts';
export type { JournalPage, JournalRecord, RowDifference } from './journal/journal-record.ts';
export type { LayoutEvent, Position, Positions } from './layouts/layout-event.ts';
export { appRouter, type AppRouter } from './routers/app-router.ts';
export type { RowColumn, RowDetails, RowValue } from './rows/row-details.ts';
export type { TopologyEvent } from './topology/topology-event.ts';
