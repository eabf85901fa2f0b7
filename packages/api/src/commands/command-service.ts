import { northbound, type NorthboundDatabase } from '../databases.ts';
import type { Replica } from '@ovn-console/ovsdb';
import type { NorthboundTable } from '@ovn-console/ovn/commands';
import { rowNames } from '@ovn-console/ovn/completion';
import type { ClusterSessions } from '../clusters/cluster-sessions.ts';
import { NotLiveError } from '../errors/change-errors.ts';
import { UnknownTableError } from '../errors/request-errors.ts';
import type { CommandService } from '../services.ts';
import { exportCommands } from './export-commands.ts';
import { runCommands } from './run-commands.ts';

/** As many as are worth scrolling through; who looks for another types more of it. */
const NAMES_OFFERED = 50;

export function commandService(sessions: ClusterSessions): CommandService {
  return {
    run: async ({ clusterId, commands, style }) =>
      runCommands(commands, await contentsOf(sessions, clusterId), style),
    export: async ({ clusterId, rows }) => {
      const view = await contentsOf(sessions, clusterId);
      const places = rows?.map(({ table, uuid }) => ({ table: tableNamed(table), uuid }));
      return exportCommands(places, view);
    },
    names: async ({ clusterId, tables, typed }) => {
      const view = await contentsOf(sessions, clusterId);
      return tables.flatMap((name) => {
        const table = tableNamed(name);
        return rowNames({ table, typed, limit: NAMES_OFFERED }, view);
      });
    },
  };
}

/** @throws NotLiveError before the first contents, when everything would look missing. */
async function contentsOf(
  sessions: ClusterSessions,
  clusterId: string,
): Promise<Replica<NorthboundDatabase>> {
  const { cluster, northbound: session } = await sessions.get(clusterId);
  if (session.replica.has('NB_Global')) return session.replica;
  throw new NotLiveError(cluster.name, session.state.error?.message);
}

function tableNamed(name: string): NorthboundTable {
  const table = northbound.tables.find((one) => one.name === name);
  if (!table) throw new UnknownTableError(name, northbound.name);
  return table.name;
}
