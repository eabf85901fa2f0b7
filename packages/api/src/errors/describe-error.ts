import {
  OvnError,
  RowExistsError,
  RowNotFoundError,
  StaleRowError,
} from '@ovn-console/ovn/commands';
import {
  ConnectionError,
  NotLeaderError,
  OperationError,
  OutcomeUnknownError,
  OvsdbError,
  TimeoutError,
} from '@ovn-console/ovsdb/errors';
import { HostKeyChangedError, SshError } from '@ovn-console/ssh';
import { NameTakenError, RecordNotFoundError } from '@ovn-console/store';
import { ForbiddenError, SignedOutError } from './access-errors.ts';
import {
  ChangeLostError,
  NothingToUndoError,
  NotLiveError,
  RefusedChangeError,
  StaleChangeError,
  UnresolvedOutcomeError,
} from './change-errors.ts';
import type { ErrorCause, ErrorKind } from './error-cause.ts';
import { ReaderTooSlowError, UnknownTableError } from './request-errors.ts';

/** What a person is told of an error; undefined for what should never happen. */
export function describeError(error: unknown): ErrorCause | undefined {
  if (error instanceof OvnError) return describeOvnError(error);
  if (error instanceof OvsdbError) return describeOvsdbError(error);
  if (error instanceof SshError) return describeSshError(error);
  if (error instanceof StaleChangeError) return describeStaleChange(error);
  if (error instanceof RefusedChangeError) return describeRefusedChange(error);
  const known = knownErrors.find(([type]) => error instanceof type);
  if (!known || !(error instanceof Error)) return undefined;
  const [, kind, next] = known;
  return { kind, message: error.message, ...(next !== undefined && { next }) };
}

/** Errors that need nothing but a next step. */
const knownErrors: readonly (readonly [
  type: abstract new (...parameters: never[]) => Error,
  kind: ErrorKind,
  next?: string,
])[] = [
  [SignedOutError, 'signedOut', 'Sign in again.'],
  [ForbiddenError, 'forbidden', 'Ask an admin for the role.'],
  [NotLiveError, 'notLive', 'Wait until the connection is live again, then apply once more.'],
  [ChangeLostError, 'unreachable', 'Apply it again once the connection is live.'],
  [
    UnresolvedOutcomeError,
    'outcomeUnknown',
    'Look at the objects concerned before doing it again; the journal has the script.',
  ],
  [NothingToUndoError, 'invalid'],
  [NameTakenError, 'exists'],
  [RecordNotFoundError, 'notFound'],
  [UnknownTableError, 'notFound'],
  [ReaderTooSlowError, 'timeout', 'Subscribe again.'],
];

function describeOvnError(error: OvnError): ErrorCause {
  const { message, commandIndex, field } = error;
  return { kind: kindOfOvnError(error), message, commandIndex, field };
}

function kindOfOvnError(error: OvnError): ErrorKind {
  if (error instanceof RowExistsError) return 'exists';
  if (error instanceof RowNotFoundError) return 'notFound';
  return error instanceof StaleRowError ? 'stale' : 'invalid';
}

function describeOvsdbError(error: OvsdbError): ErrorCause {
  const { message } = error;
  if (error instanceof OutcomeUnknownError) {
    return {
      kind: 'outcomeUnknown',
      message,
      next: 'Look whether it was done before trying again.',
    };
  }
  if (error instanceof TimeoutError) {
    return { kind: 'timeout', message, next: 'Try again; see whether ovsdb-server is overloaded.' };
  }
  if (error instanceof OperationError) {
    return { kind: 'refused', message: `ovsdb-server refused the change: ${message}` };
  }
  const isAway = error instanceof ConnectionError || error instanceof NotLeaderError;
  return isAway
    ? { kind: 'unreachable', message, next: 'Try again once the connection is live.' }
    : { kind: 'refused', message };
}

function describeSshError(error: SshError): ErrorCause {
  const kind = error instanceof HostKeyChangedError ? 'hostKeyChanged' : 'unreachable';
  return { kind, message: error.message, next: error.next };
}

function describeStaleChange(error: StaleChangeError): ErrorCause {
  const { changedColumns, fault, author, next } = error.staleness;
  return {
    kind: 'stale',
    message: error.message,
    next: next ?? 'Look at what it is now, and apply your change again if you still want it.',
    who: error.who,
    ...(author && { at: author.at }),
    changedColumns,
    ...fault,
  };
}

function describeRefusedChange({ problem }: RefusedChangeError): ErrorCause {
  const { message, commandIndex, field } = problem;
  return { kind: 'invalid', message, commandIndex, ...(field !== undefined && { field }) };
}
