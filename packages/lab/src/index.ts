export {
  startDatabase,
  type Database,
  type StartDatabaseOptions,
} from './database/start-database.ts';
export { type SchemaName } from './database/schema-file.ts';
export { CommandError, run, type RunOptions } from './process/run.ts';
export { waitUntil, WaitTimeoutError, type WaitOptions } from './wait-until.ts';
export { startCentral, type Central, type StartCentralOptions } from './central/start-central.ts';
