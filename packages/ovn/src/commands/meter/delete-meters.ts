import { defineCommand } from '../definition/command-definition.ts';
import { optionalArgument } from '../definition/parameter.ts';

/** `meter-del [NAME]`. With no name: all meters. It may be gone already. */
export const deleteMeters = defineCommand({
  type: 'deleteMeters',
  name: 'meter-del',
  summary: 'remove meters',
  parameters: { name: optionalArgument('NAME', { refersTo: 'Meter' }) },
  reads: ({ name }) => (name === undefined ? { Meter: ['name'] } : {}),
  plan({ name }, draft) {
    const meters = draft.table('Meter');
    if (name !== undefined) draft.expectMatches('Meter', ['name', name], 'name');
    const found = name === undefined ? [...meters.rows()] : meters.findBy('name', name);
    for (const { _uuid: uuid } of found) draft.delete({ table: 'Meter', uuid, field: 'name' });
  },
});
