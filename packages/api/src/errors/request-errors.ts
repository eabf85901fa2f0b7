/** There is no such table; a programming error of the client, or a version that is too new. */
export class UnknownTableError extends Error {
  override readonly name = 'UnknownTableError';

  constructor(table: string, database: string) {
    super(`${database} has no table "${table}".`);
  }
}

/** A subscriber did not take what it was sent; it has to subscribe again. */
export class ReaderTooSlowError extends Error {
  override readonly name = 'ReaderTooSlowError';

  constructor() {
    super('The connection to the browser was too slow to keep up.');
  }
}
