import { ConnectionError } from '@ovn-console/ovsdb/errors';
import { ConnectionFailure } from './connection/connection-failure.ts';
import { ScriptFailure } from './script-failure.ts';

/** What to tell of an error, in ovn-nbctl's words where it has any. */
export function explainFailure(error: unknown, db: string): string {
  if (error instanceof ScriptFailure)
    return `line ${error.line}: ${explainFailure(error.cause, db)}`;
  if (error instanceof ConnectionError) return new ConnectionFailure(db, error.message).message;
  return error instanceof Error ? error.message : String(error);
}
