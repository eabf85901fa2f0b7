import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `pg-del GROUP`. Its ports stay, its ACLs go with it. */
export const deletePortGroup = defineCommand({
  type: 'deletePortGroup',
  name: 'pg-del',
  summary: 'Delete port group GROUP',
  parameters: { group: argument('GROUP', { refersTo: 'Port_Group' }) },
  plan({ group: id }, draft) {
    const { _uuid: uuid } = find(draft, 'Port_Group', { id, field: 'group' });
    draft.delete({ table: 'Port_Group', uuid, field: 'group' });
  },
});
