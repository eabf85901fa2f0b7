export {
  startDatabase,
  type Database,
  type StartDatabaseOptions,
} from './database/start-database.ts';
export { type SchemaName } from './database/schema-file.ts';
export {
  startConsole,
  type ConsoleOptions,
  type ConsoleServer,
  type SeedCluster,
} from './console/start-console.ts';
export { CommandError, run, type RunOptions } from './process/run.ts';
export { waitUntil, WaitTimeoutError, type WaitOptions } from './wait-until.ts';
export { startCentral, type Central, type StartCentralOptions } from './central/start-central.ts';
export { cleanStale, isStale, listLabs } from './lab/lab-directory.ts';
export { Lab, openLab } from './lab/lab.ts';
export { type LabMode } from './lab/lab-state.ts';
export { type SshAccess } from './lab/ssh-daemon.ts';
export { startLab, type StartLabOptions } from './lab/start-lab.ts';
export * from './reference-hosts.ts';
export { gatewayChassisCommands, referenceNetwork } from './reference-network.ts';
