import { join } from 'node:path';
import { northdCommand } from '../central/start-central.ts';
import type { Host } from './host.ts';
import { runOn } from './host.ts';
import { startHostDaemon, startHostDatabase, type HostDatabase } from './host-daemon.ts';

/** The databases that can be killed and restarted under a running lab. */
export type CentralDatabase = 'nb' | 'sb';

const ports: Record<CentralDatabase, number> = { nb: 6641, sb: 6642 };

/** The unix socket of NB or SB, where OVN's programs look for it by default. */
export function centralSocket(host: Host, database: CentralDatabase): string {
  return join(host.runDirectory, `ovn${database}_db.sock`);
}

/** Starts NB, SB and ovn-northd; clients can connect when this returns. */
export async function startCentralHost(host: Host): Promise<void> {
  await startCentralDatabase(host, 'nb');
  await startCentralDatabase(host, 'sb');
  await runOn(host, ['ovn-nbctl', 'init']);
  await runOn(host, ['ovn-sbctl', 'init']);
  const remotes = [centralSocket(host, 'nb'), centralSocket(host, 'sb')] as const;
  await startHostDaemon(host, northdCommand(`unix:${remotes[0]}`, `unix:${remotes[1]}`));
}

export async function startCentralDatabase(host: Host, database: CentralDatabase): Promise<void> {
  await startHostDatabase(host, hostDatabase(host, database));
}

function hostDatabase(host: Host, database: CentralDatabase): HostDatabase {
  // An unprivileged lab shares the machine's own network: there NB and SB listen on their sockets alone.
  const remotes = host.namespace === undefined ? [] : [`ptcp:${ports[database]}:0.0.0.0`];
  return { schema: database, fileName: `ovn${database}_db`, remotes };
}
