import { find, lookUp } from '../../planning/find.ts';
import { isUuid } from '../../planning/uuid.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';
import { checkProtocol, coppProtocols } from './check-protocol.ts';

/** `copp-add NAME PROTO METER`. A policy of a new name is created. */
export const addCoppMeter = defineCommand({
  type: 'addCoppMeter',
  name: 'copp-add',
  summary: 'Add a copp policy for PROTO packets on NAME CoPP policy based on an existing METER.',
  parameters: {
    name: argument('NAME', { refersTo: 'Copp' }),
    protocol: argument('PROTO', { choices: coppProtocols }),
    meter: argument('METER', { refersTo: 'Meter' }),
  },
  plan({ name, protocol, meter }, draft) {
    checkProtocol(protocol, draft);
    const copp = (isUuid(name) ? find : lookUp)(draft, 'Copp', { id: name, field: 'name' });
    if (copp) {
      const target = { table: 'Copp', uuid: copp._uuid, field: 'protocol' } as const;
      draft.expectEntry(target, 'meters', protocol);
      draft.mutate(target, { meters: new Map([...copp.meters, [protocol, meter]]) });
    } else {
      draft.insert('Copp', { name, meters: new Map([[protocol, meter]]) });
    }
  },
});
