import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lr-copp-add NAME ROUTER`. A router has one policy. */
export const setLogicalRouterCopp = defineCommand({
  type: 'setLogicalRouterCopp',
  name: 'lr-copp-add',
  summary: 'Add a NAME copp policy on ROUTER logical router.',
  parameters: {
    copp: argument('NAME', { refersTo: 'Copp' }),
    router: argument('ROUTER', { refersTo: 'Logical_Router' }),
  },
  plan(command, draft) {
    const owner = find(draft, 'Logical_Router', { id: command.router, field: 'router' });
    const copp = find(draft, 'Copp', { id: command.copp, field: 'copp' });
    const target = { table: 'Logical_Router', uuid: owner._uuid, field: 'copp' } as const;
    draft.replace(target, { copp: copp._uuid });
  },
});
