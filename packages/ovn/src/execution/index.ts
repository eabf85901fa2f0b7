export { execute, type Execution, type Waited } from './execute.ts';
export type { FinishedOutput } from './finished-output.ts';
export { TransactionFailure } from './transaction-failure.ts';
export type { CaughtUp, WaitFor } from './wait-for-config.ts';
