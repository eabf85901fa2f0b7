import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { nodeNow } from './page-clock.ts';

/** Watches SB with `ovsdb-client monitor`: not our own client, which is what is being measured. */
export interface UpWatcher extends AsyncDisposable {
  /** When SB next says that the port is up, by this process's clock. */
  nextUp(logicalPort: string): Promise<number>;
}

export async function watchUp(southboundRemote: string): Promise<UpWatcher> {
  const monitor = `monitor --format=json ${southboundRemote} OVN_Southbound Port_Binding`;
  const child = spawn('ovsdb-client', [...monitor.split(' '), 'logical_port,up'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const waiting = new Map<string, (time: number) => void>();
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const time = nodeNow();
    for (const port of portsUp(line)) {
      waiting.get(port)?.(time);
      waiting.delete(port);
    }
  });
  // The first line is what is there already; from then on everything is told as it happens.
  await once(lines, 'line');
  return {
    nextUp: (logicalPort) => new Promise((resolve) => waiting.set(logicalPort, resolve)),
    async [Symbol.asyncDispose]() {
      const exited = once(child, 'exit');
      // It complains of a polite end.
      child.kill('SIGKILL');
      await exited;
    },
  };
}

interface MonitorTable {
  readonly headings: readonly string[];
  readonly data: readonly (readonly unknown[])[];
}

/** Rows are [uuid, action, logical_port, up]; an update has an "old" row with what it was, then a "new" one. */
function portsUp(line: string): string[] {
  if (!line.startsWith('{')) return [];
  const { headings, data }: MonitorTable = JSON.parse(line);
  const at = (name: string): number => headings.indexOf(name);
  return data
    .filter((row) => row[at('action')] !== 'old' && row[at('up')] === true)
    .map((row) => String(row[at('logical_port')]));
}
