import { lookUp } from '../../planning/find.ts';
import type { WholeTables } from '../definition/command-definition.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { optionalArgument } from '../definition/parameter.ts';
import { describeRouter } from './describe-router.ts';
import { describeSwitch } from './describe-switch.ts';

const everything: WholeTables = {
  Logical_Switch: ['name', 'external_ids', 'ports'],
  Logical_Switch_Port: [
    'name',
    'external_ids',
    'type',
    'parent_name',
    'tag',
    'addresses',
    'options',
    'peer',
  ],
  Logical_Router: ['name', 'external_ids', 'ports', 'nat'],
  Logical_Router_Port: ['name', 'mac', 'networks', 'options', 'gateway_chassis'],
  Gateway_Chassis: ['chassis_name'],
  NAT: ['external_ip', 'external_port_range', 'logical_ip', 'type'],
};

/** `show [SWITCH | ROUTER]`. Of what is named so: the switch and the router. */
export const show = defineCommand({
  type: 'show',
  name: 'show',
  summary: 'print overview of database contents, or of SWITCH or ROUTER',
  parameters: {
    of: optionalArgument('SWITCH|ROUTER', { refersTo: ['Logical_Switch', 'Logical_Router'] }),
  },
  isReading: true,
  reads: ({ of }) => (of === undefined ? everything : {}),
  plan({ of: id }, draft, output) {
    if (id === undefined) {
      for (const row of draft.table('Logical_Switch').rows()) {
        output.write(...describeSwitch(row, draft));
      }
      for (const row of draft.table('Logical_Router').rows()) {
        output.write(...describeRouter(row, draft));
      }
      return;
    }
    const oneSwitch = lookUp(draft, 'Logical_Switch', { id, field: 'of' });
    if (oneSwitch) output.write(...describeSwitch(oneSwitch, draft));
    const oneRouter = lookUp(draft, 'Logical_Router', { id, field: 'of' });
    if (oneRouter) output.write(...describeRouter(oneRouter, draft));
  },
});
