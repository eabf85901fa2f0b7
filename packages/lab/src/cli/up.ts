import { startLab } from '../lab/start-lab.ts';
import { cleanStale } from '../lab/lab-directory.ts';
import { statusLines, summary } from './status.ts';

export interface UpOptions {
  readonly id: string;
  readonly directory: string;
  readonly empty?: true;
  readonly hypervisors: 2 | 3;
  readonly unprivileged?: true;
  readonly json?: true;
  readonly owner?: number;
}

/** Brings the lab up, saying what it does on stderr; a signal meanwhile takes it down again. */
export async function up(options: UpOptions): Promise<void> {
  const { id, directory, hypervisors, empty = false } = options;
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () =>
      interrupted.abort(new Error(`ended by ${signal}, taken down again`)),
    );
  }
  for (const stale of await cleanStale(directory)) {
    console.error(`took down ${stale}, which a crash had left behind`);
  }
  const started = performance.now();
  const lab = await startLab({
    id,
    directory,
    hypervisors,
    empty,
    ownerPid: options.owner,
    ...(options.unprivileged && { mode: 'unprivileged' as const }),
    signal: interrupted.signal,
    onProgress: (step) => console.error(step),
  });
  console.error(`up in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  console.log(options.json ? JSON.stringify(summary(lab)) : statusLines(lab).join('\n'));
}
