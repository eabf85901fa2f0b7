import { defineCommand } from '../definition/command-definition.ts';
import { optionalArgument } from '../definition/parameter.ts';

/** `mirror-del [NAME]`. Without a name: all. One that is not there is no error. */
export const deleteMirrors = defineCommand({
  type: 'deleteMirrors',
  name: 'mirror-del',
  summary: 'delete the mirror NAME, or all mirrors',
  parameters: { name: optionalArgument('NAME', { refersTo: 'Mirror' }) },
  reads: ({ name }) => (name === undefined ? { Mirror: ['name'] } : {}),
  plan({ name }, draft) {
    const mirrors = draft.table('Mirror');
    if (name !== undefined) draft.expectMatches('Mirror', ['name', name], 'name');
    const rows = name === undefined ? [...mirrors.rows()] : mirrors.findBy('name', name);
    for (const { _uuid } of rows) draft.delete({ table: 'Mirror', uuid: _uuid, field: 'name' });
  },
});
