/** The store could not do what was asked; the message is fit for a person to read. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
}

/** Another record already has this name. */
export class NameTakenError extends StoreError {
  override readonly name = 'NameTakenError';
}

/** There is no such record (any more). */
export class RecordNotFoundError extends StoreError {
  override readonly name = 'RecordNotFoundError';
}

/** The database holds migrations other than this program's, or a migration failed. */
export class MigrationError extends StoreError {
  override readonly name = 'MigrationError';
}
