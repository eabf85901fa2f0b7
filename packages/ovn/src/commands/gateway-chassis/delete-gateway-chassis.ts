import { RowNotFoundError } from '../../errors.ts';
import { find } from '../../planning/find.ts';
import type { GatewayChassis } from '../../schema/northbound/gateway-chassis.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';
import { candidatesOf } from './candidates.ts';

/** `lrp-del-gateway-chassis PORT CHASSIS`. */
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
    const candidate = chosenOf(candidatesOf(draft, port), chassis);
    if (!candidate) {
      const message = `chassis ${chassis} is not added to logical port ${id}`;
      throw new RowNotFoundError(message, draft.fault('chassis'));
    }
    const { _uuid: uuid } = candidate;
    draft.expectRow({ table: 'Gateway_Chassis', uuid, field: 'chassis' }, ['chassis_name']);
    const target = { table: 'Logical_Router_Port', uuid: port._uuid, field: 'port' } as const;
    draft.remove(target, 'gateway_chassis', [uuid]);
    draft.delete({ table: 'Gateway_Chassis', uuid, field: 'chassis' });
  },
});

/**
 * ovn-nbctl takes the first candidate with whose name the given one begins, in the order of UUIDs:
 * asked for kvm10 that may be kvm1. Here one of exactly that name comes before such.
 */
function chosenOf(
  candidates: readonly GatewayChassis[],
  chassis: string,
): GatewayChassis | undefined {
  return (
    candidates.find(({ chassis_name: name }) => name === chassis) ??
    candidates.find(({ chassis_name: name }) => chassis.startsWith(name))
  );
}
