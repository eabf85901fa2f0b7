import type { OperationFailure } from '@ovn-console/ovsdb/errors';

/** The server refused a transaction; in ovn-nbctl's words. */
export class TransactionFailure extends Error {
  override readonly name = 'TransactionFailure';

  constructor({ code, details }: Pick<OperationFailure, 'code' | 'details'>, cause?: Error) {
    // As JSON with sorted members.
    const failure = { ...(details !== undefined && { details }), error: code };
    super(`transaction error: ${JSON.stringify(failure)}`, { cause });
  }
}
