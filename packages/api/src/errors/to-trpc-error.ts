import { TRPCError } from '@trpc/server';
import type { ErrorCause, ErrorKind } from './error-cause.ts';
import { describeError } from './describe-error.ts';

type Code = TRPCError['code'];

const codes: { readonly [K in ErrorKind]: Code } = {
  signedOut: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  input: 'BAD_REQUEST',
  invalid: 'BAD_REQUEST',
  exists: 'CONFLICT',
  stale: 'CONFLICT',
  notFound: 'NOT_FOUND',
  notLive: 'PRECONDITION_FAILED',
  hostKeyChanged: 'PRECONDITION_FAILED',
  unreachable: 'SERVICE_UNAVAILABLE',
  timeout: 'GATEWAY_TIMEOUT',
  outcomeUnknown: 'GATEWAY_TIMEOUT',
  refused: 'BAD_GATEWAY',
};

/** A tRPC error that carries what the error formatter hands to the client as `data.cause`. */
export class CausedTrpcError extends TRPCError {
  readonly structuredCause: ErrorCause;

  constructor(structuredCause: ErrorCause, cause: unknown) {
    super({ code: codes[structuredCause.kind], message: structuredCause.message, cause });
    this.structuredCause = structuredCause;
  }
}

/** The one place where errors of ours become errors of tRPC. */
export function toTrpcError(error: unknown): TRPCError {
  if (error instanceof TRPCError) {
    // tRPC wraps what a procedure throws; input that Zod refuses is already as it should be.
    return error.code === 'INTERNAL_SERVER_ERROR' && error.cause ? toTrpcError(error.cause) : error;
  }
  const structuredCause = describeError(error);
  return structuredCause
    ? new CausedTrpcError(structuredCause, error)
    : new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error });
}
