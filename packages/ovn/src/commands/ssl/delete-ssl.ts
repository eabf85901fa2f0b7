import type { Draft } from '../../planning/draft.ts';
import { globalRow } from '../../planning/global-row.ts';
import { defineCommand } from '../definition/command-definition.ts';

/** `del-ssl`. */
export const deleteSsl = defineCommand({
  type: 'deleteSsl',
  name: 'del-ssl',
  summary: 'delete the SSL configuration',
  parameters: {},
  plan(_, draft) {
    if (!clearSsl(draft)) return;
    const target = { table: 'NB_Global', uuid: globalRow(draft)._uuid, field: 'type' } as const;
    draft.replace(target, { ssl: undefined });
  },
});

/** Whether there was a configuration; commands that come later do not see it any more. */
export function clearSsl(draft: Draft): boolean {
  const [ssl] = draft.table('SSL').rows();
  if (ssl) draft.delete({ table: 'SSL', uuid: ssl._uuid, field: 'type' });
  return ssl !== undefined;
}
