import type { ClusterSessions } from '../clusters/cluster-sessions.ts';
import type { TopologyService } from '../services.ts';

export function topologyService(sessions: ClusterSessions): TopologyService {
  return {
    watch: ({ clusterId, lastEventId, signal }) =>
      sessions.follow({ clusterId, signal }, (session, until) =>
        session.topology.watch(lastEventId, until),
      ),
  };
}
