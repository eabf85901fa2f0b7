/** The program was called in a way that makes no sense; in ovn-nbctl's words. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
