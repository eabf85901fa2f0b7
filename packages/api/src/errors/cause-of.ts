import type { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { ErrorCause } from './error-cause.ts';
import { CausedTrpcError } from './to-trpc-error.ts';

/** The structured cause of an error, if it has one; read by tRPC's error formatter. */
export function causeOf(error: TRPCError): ErrorCause | undefined {
  if (error instanceof CausedTrpcError) return error.structuredCause;
  if (error.cause instanceof ZodError) return inputCause(error.cause);
  return undefined;
}

/** The first issue only: forms validate with the same schemas before they send. */
function inputCause(error: ZodError): ErrorCause {
  const issue = error.issues[0];
  return {
    kind: 'input',
    message: issue?.message ?? 'The input is malformed.',
    ...(issue && issue.path.length > 0 && { field: issue.path.join('.') }),
  };
}
