/** What was thrown, or an abort signal's reason, as an Error: either may be anything. */
export function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
