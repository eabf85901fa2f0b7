import type { ClusterSessions } from '../clusters/cluster-sessions.ts';
import { NotLiveError } from '../errors/change-errors.ts';
import type { ChangeService } from '../services.ts';
import { applyChange, type ChangeRecords } from './apply-change.ts';
import { previewChange } from './preview-change.ts';
import { previewUndo, undoChange } from './undo/undo-change.ts';

export function changeService(sessions: ClusterSessions, records: ChangeRecords): ChangeService {
  return {
    preview: async ({ clusterId, user, commands }) => {
      const { cluster, northbound } = await sessions.get(clusterId);
      // Before the first contents everything would look missing.
      if (!northbound.replica.has('NB_Global')) {
        throw new NotLiveError(cluster.name, northbound.state.error?.message);
      }
      return previewChange({ user, commands }, northbound.replica);
    },
    apply: async ({ clusterId, ...request }) =>
      applyChange(request, await sessions.get(clusterId), records),
    previewUndo: async ({ clusterId, ...request }) =>
      previewUndo(request, await sessions.get(clusterId), records.journal),
    undo: async ({ clusterId, ...request }) =>
      undoChange(request, await sessions.get(clusterId), records),
  };
}
