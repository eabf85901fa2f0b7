import { find } from '../../planning/find.ts';
import { readPriority } from '../../planning/priority.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag, optionalNumeral } from '../definition/parameter.ts';

/**
 * `lrp-set-gateway-chassis PORT CHASSIS [PRIORITY]`. The `Gateway_Chassis` row is named
 * `PORT-CHASSIS`; one that exists gets the new priority.
 */
export const setLogicalRouterPortGatewayChassis = defineCommand({
  type: 'setLogicalRouterPortGatewayChassis',
  name: 'lrp-set-gateway-chassis',
  summary: 'set gateway chassis for port PORT',
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Router_Port' }),
    chassis: argument('CHASSIS'),
    priority: optionalNumeral('PRIORITY'),
    /** Changes nothing: one that is there just gets the priority. */
    mayExist: flag('may-exist'),
  },
  plan({ port: id, chassis, priority: text = '0' }, draft) {
    const port = find(draft, 'Logical_Router_Port', { id, field: 'port' });
    const priority = readPriority(draft, text, 'priority');
    const name = `${id}-${chassis}`;
    draft.expectMatches('Gateway_Chassis', ['name', name], 'chassis');
    const [existing] = draft.table('Gateway_Chassis').findBy('name', name);
    if (existing) {
      const target = { table: 'Gateway_Chassis', uuid: existing._uuid, field: 'priority' } as const;
      draft.replace(target, { priority });
    }
    const candidate =
      existing?._uuid ?? draft.insert('Gateway_Chassis', { name, chassis_name: chassis, priority });
    const target = { table: 'Logical_Router_Port', uuid: port._uuid, field: 'port' } as const;
    draft.add(target, 'gateway_chassis', [candidate]);
  },
});
