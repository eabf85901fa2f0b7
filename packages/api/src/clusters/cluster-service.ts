import type { Store } from '@ovn-console/store';
import type { ClusterService } from '../services.ts';
import type { ClusterSessionOptions } from './cluster-session.ts';
import type { ClusterSessions } from './cluster-sessions.ts';
import { testCluster } from './test-cluster.ts';
import { watchStatus } from './watch-status.ts';

export function clusterService(
  { clusters, hostKeys }: Store,
  sessions: ClusterSessions,
  options: ClusterSessionOptions,
): ClusterService {
  return {
    list: () => clusters.list(),
    get: (id) => clusters.get(id),
    create: (input) => clusters.create(input),
    update: async (id, input) => {
      const updated = await clusters.update(id, input);
      await sessions.close(id);
      return updated;
    },
    delete: async (id) => {
      await clusters.delete(id);
      await sessions.close(id);
    },
    test: (input, signal) => testCluster(input, options, signal),
    forgetHostKey: (host) => hostKeys.forget(host),
    watch: (clusterId, signal) => sessions.follow({ clusterId, signal }, watchStatus),
  };
}
