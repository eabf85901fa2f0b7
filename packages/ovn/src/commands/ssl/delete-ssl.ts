import { globalRow } from '../../planning/global-row.ts';
import { defineCommand } from '../definition/command-definition.ts';

/** `del-ssl`. */
export const deleteSsl = defineCommand({
  type: 'deleteSsl',
  name: 'del-ssl',
  summary: 'delete the SSL configuration',
  parameters: {},
  plan(_, draft) {
    const target = { table: 'NB_Global', uuid: globalRow(draft)._uuid, field: 'type' } as const;
    draft.replace(target, { ssl: undefined });
  },
});
