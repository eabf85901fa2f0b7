import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** An ovsdb-server started with arguments of one's own; it dies with this process. */
export interface ServerProcess {
  readonly pid: number;
  /** Resolves with the first group of the pattern's first match in the server's log. */
  readonly logged: (pattern: RegExp) => Promise<string>;
  /** SIGKILL. */
  readonly kill: () => Promise<void>;
  /** SIGSTOP. */
  readonly pause: () => void;
  /** SIGCONT. */
  readonly resume: () => void;
}

/** @param before shell commands to run in the process before it becomes the server */
export function startServerProcess(parameters: readonly string[], before = ':'): ServerProcess {
  const command = ['--pdeathsig', 'KILL', 'sh', '-c', `${before}; exec "$0" "$@"`];
  const server = ['ovsdb-server', '--no-chdir', '-vsyslog:off', ...parameters];
  const child = spawn('setpriv', [...command, ...server], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.on('data', (bytes) => {
    log += String(bytes);
  });
  return {
    pid: child.pid ?? 0,
    kill: () => kill(child),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    logged: async (pattern) => {
      for (;;) {
        const match = pattern.exec(log);
        if (match !== null) return match[1] ?? '';
        if (child.stderr.readableEnded) throw new Error(`ovsdb-server ended: ${log}`);
        await once(child.stderr, 'data');
      }
    },
  };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
