import type { OperationFailure } from '@ovn-console/ovsdb/errors';

/** The server refused a transaction; in ovn-nbctl's words. */
export class TransactionFailure extends Error {
  override readonly name = 'TransactionFailure';

  constructor(
    { code, details, syntax }: Pick<OperationFailure, 'code' | 'details' | 'syntax'>,
    cause?: Error,
  ) {
    // As JSON with sorted members.
    const failure = {
      ...(details !== undefined && { details }),
      error: code,
      ...(syntax !== undefined && { syntax }),
    };
    super(`transaction error: ${JSON.stringify(failure)}`, { cause });
  }
}
