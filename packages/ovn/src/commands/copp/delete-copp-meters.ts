import { lookUp } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, optionalArgument } from '../definition/parameter.ts';
import { checkProtocol, coppProtocols } from './check-protocol.ts';

/** `copp-del NAME [PROTO]`. With the last protocol, or with none said, the policy goes too. */
export const deleteCoppMeters = defineCommand({
  type: 'deleteCoppMeters',
  name: 'copp-del',
  summary:
    'Delete the copp policy for PROTO packets for NAME copp. If PROTO is not specified, delete ' +
    'all copp policies defined for NAME.',
  parameters: {
    name: argument('NAME', { refersTo: 'Copp' }),
    protocol: optionalArgument('PROTO', { choices: coppProtocols }),
  },
  plan({ name, protocol }, draft) {
    if (protocol !== undefined) checkProtocol(protocol, draft);
    const copp = lookUp(draft, 'Copp', { id: name, field: 'name' });
    if (!copp) return;
    const target = { table: 'Copp', uuid: copp._uuid, field: 'protocol' } as const;
    const others = [...copp.meters].filter(([key]) => key !== protocol);
    if (protocol === undefined) draft.delete(target);
    else if (others.length === 0) {
      draft.expectRow(target, ['meters']);
      draft.delete(target);
    } else {
      draft.mutate(target, { meters: new Map(others) });
    }
  },
});
