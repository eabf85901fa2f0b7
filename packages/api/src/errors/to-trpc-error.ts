import { TRPCError } from '@trpc/server';
import type { ErrorCause } from './error-cause.ts';
import { ForbiddenError, SignedOutError } from './access-errors.ts';

type Code = TRPCError['code'];

/** A tRPC error that carries what the error formatter hands to the client as `data.cause`. */
export class CausedTrpcError extends TRPCError {
  readonly structuredCause: ErrorCause;

  constructor(code: Code, structuredCause: ErrorCause, cause: unknown) {
    super({ code, message: structuredCause.message, cause });
    this.structuredCause = structuredCause;
  }
}

/** The one place where errors of ours become errors of tRPC. */
export function toTrpcError(error: unknown): TRPCError {
  if (error instanceof TRPCError) {
    // tRPC wraps what a procedure throws; input that Zod refuses is already as it should be.
    return error.code === 'INTERNAL_SERVER_ERROR' && error.cause ? toTrpcError(error.cause) : error;
  }
  if (error instanceof SignedOutError) {
    return caused('UNAUTHORIZED', error, { kind: 'signedOut', next: 'Sign in again.' });
  }
  if (error instanceof ForbiddenError) {
    return caused('FORBIDDEN', error, { kind: 'forbidden', next: 'Ask an admin for the role.' });
  }
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error });
}

function caused(code: Code, error: Error, cause: Omit<ErrorCause, 'message'>): TRPCError {
  return new CausedTrpcError(code, { message: error.message, ...cause }, error);
}
