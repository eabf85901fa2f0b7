import { ProtocolError } from '../errors.ts';
import { isObject } from '../codec/json.ts';

/** Whether an error is the server's "unknown method": it is too old for the request. */
export function isUnknownMethod(error: unknown): boolean {
  return refusalOf(error) === 'unknown method';
}

/** Whether an error is the server's "unknown database". */
export function isUnknownDatabase(error: unknown): boolean {
  return refusalOf(error) === 'unknown database';
}

/** Whether an error is what the server answered, rather than that its answer made no sense. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ProtocolError && error.details !== undefined;
}

/** ovsdb-server says the one as a string, the other as `<error>` (RFC 7047 §3.1). */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof ProtocolError)) return undefined;
  return isObject(error.details) ? error.details['error'] : error.details;
}
