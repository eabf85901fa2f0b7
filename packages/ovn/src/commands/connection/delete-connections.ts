import { globalRow } from '../../planning/global-row.ts';
import { defineCommand } from '../definition/command-definition.ts';

/** `del-connection`. */
export const deleteConnections = defineCommand({
  type: 'deleteConnections',
  name: 'del-connection',
  summary: 'delete the connections',
  parameters: {},
  plan(_, draft) {
    const target = { table: 'NB_Global', uuid: globalRow(draft)._uuid, field: 'type' } as const;
    draft.replace(target, { connections: [] });
  },
});
