import type { Draft } from '../../planning/draft.ts';
import { globalRow } from '../../planning/global-row.ts';
import { defineCommand } from '../definition/command-definition.ts';

/** `del-connection`. */
export const deleteConnections = defineCommand({
  type: 'deleteConnections',
  name: 'del-connection',
  summary: 'delete the connections',
  parameters: {},
  plan(_, draft) {
    clearConnections(draft);
    const target = { table: 'NB_Global', uuid: globalRow(draft)._uuid, field: 'type' } as const;
    draft.replace(target, { connections: [] });
  },
});

/** All connections there are; commands that come later do not see them any more. */
export function clearConnections(draft: Draft): void {
  for (const { _uuid: uuid } of draft.table('Connection').rows()) {
    draft.delete({ table: 'Connection', uuid, field: 'type' });
  }
}
