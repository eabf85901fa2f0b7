import { RowNotFoundError } from '../../errors.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/**
 * `lrp-del-gateway-chassis PORT CHASSIS`. The chassis must be named in full: ovn-nbctl 23.03
 * takes the first candidate whose name the given one begins with, which may be another chassis.
 */
export const deleteLogicalRouterPortGatewayChassis = defineCommand({
  type: 'deleteLogicalRouterPortGatewayChassis',
  name: 'lrp-del-gateway-chassis',
  summary: 'delete gateway chassis from port PORT',
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Router_Port' }),
    chassis: argument('CHASSIS'),
  },
  plan({ port: id, chassis }, draft) {
    const port = find(draft, 'Logical_Router_Port', { id, field: 'port' });
    const candidate = port.gateway_chassis
      .map((uuid) => draft.table('Gateway_Chassis').get(uuid))
      .find((row) => row?.chassis_name === chassis);
    if (!candidate) {
      const message = `chassis ${chassis} is not added to logical port ${id}`;
      throw new RowNotFoundError(message, draft.fault('chassis'));
    }
    const { _uuid: uuid } = candidate;
    draft.expectRow({ table: 'Gateway_Chassis', uuid, field: 'chassis' }, ['chassis_name']);
    const rest = port.gateway_chassis.filter((other) => other !== uuid);
    const target = { table: 'Logical_Router_Port', uuid: port._uuid, field: 'port' } as const;
    draft.mutate(target, { gateway_chassis: rest });
    draft.delete({ table: 'Gateway_Chassis', uuid, field: 'chassis' });
  },
});
