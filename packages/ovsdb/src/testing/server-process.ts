import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** An ovsdb-server started with arguments of one's own; it dies with this process. */
export interface ServerProcess {
  /** Resolves with the first group of the pattern's first match in the server's log. */
  readonly logged: (pattern: RegExp) => Promise<string>;
  /** SIGKILL. */
  readonly kill: () => Promise<void>;
  /** SIGSTOP. */
  readonly pause: () => void;
  /** SIGCONT. */
  readonly resume: () => void;
}

export function startServerProcess(parameters: readonly string[]): ServerProcess {
  const command = ['--pdeathsig', 'KILL', 'ovsdb-server', '--no-chdir', '-vsyslog:off'];
  const child = spawn('setpriv', [...command, ...parameters], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (bytes) => {
    log += String(bytes);
  });
  return {
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
