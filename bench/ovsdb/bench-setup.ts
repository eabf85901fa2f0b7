import { createConnection } from 'node:net';
import { once } from 'node:events';
import type { Database } from '@ovn-console/lab';
import { measureProcess, type FinishedProcess } from './measured-process.ts';
import type { Programs } from './programs.ts';

/** What every part of the benchmark works with. */
export interface BenchSetup {
  readonly database: Database;
  readonly ports: number;
  /** The schema, as a file. */
  readonly schemaPath: string;
  readonly rounds: number;
  readonly programs: Programs;
  /** For what programs leave behind; removed in the end. */
  readonly directory: string;
  /** Milliseconds after which a single command is given up. */
  readonly timeoutMs: number;
  /** Says what is going on. */
  readonly progress: (text: string) => void;
}

/** Runs a program on an idle server. */
export async function measure(
  setup: BenchSetup,
  argv: readonly string[],
  keepOutput = true,
): Promise<FinishedProcess> {
  await idle(setup.database);
  const { directory, timeoutMs } = setup;
  return measureProcess(argv, { directory, timeoutMs, keepOutput });
}

/**
 * Resolves when the server has nothing left to do, such as to clear away what it kept for the
 * client before. It is single-threaded: who gets an answer, and another one, has it to himself.
 */
export async function idle(database: Database): Promise<void> {
  const socket = createConnection(database.socketPath);
  for (let round = 0; round < 2; round++) {
    socket.write('{"method":"list_dbs","params":[],"id":0}');
    await once(socket, 'data');
  }
  socket.destroy();
}
