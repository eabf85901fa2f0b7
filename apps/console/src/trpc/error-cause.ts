import type { AppRouter, ErrorCause } from '@ovn-console/api';
import { TRPCClientError } from '@trpc/client';

function isApiError(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError;
}

/** The structured cause that the API puts on every error a person can act on. */
export function errorCause(error: unknown): ErrorCause | undefined {
  return isApiError(error) ? error.data?.cause : undefined;
}

/** What went wrong, in words for a person, whatever was thrown. */
export function errorMessage(error: unknown): string {
  const cause = errorCause(error);
  if (cause) return cause.next ? `${cause.message} ${cause.next}` : cause.message;
  return error instanceof Error ? error.message : String(error);
}
