import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `ls-copp-add NAME SWITCH`. A switch has one policy. */
export const setLogicalSwitchCopp = defineCommand({
  type: 'setLogicalSwitchCopp',
  name: 'ls-copp-add',
  summary: 'Add a NAME copp policy on SWITCH logical switch.',
  parameters: {
    copp: argument('NAME', { refersTo: 'Copp' }),
    switch: argument('SWITCH', { refersTo: 'Logical_Switch' }),
  },
  plan(command, draft) {
    const owner = find(draft, 'Logical_Switch', { id: command.switch, field: 'switch' });
    const copp = find(draft, 'Copp', { id: command.copp, field: 'copp' });
    const target = { table: 'Logical_Switch', uuid: owner._uuid, field: 'copp' } as const;
    draft.replace(target, { copp: copp._uuid });
  },
});
