/** There is no such table; a programming error of the client, or a version that is too new. */
export class UnknownTableError extends Error {
  override readonly name = 'UnknownTableError';

  constructor(table: string, database: string) {
    super(`${database} has no table "${table}".`);
  }
}
