import { RowNotFoundError } from '../../errors.ts';
import { lookUp } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag, optionalArgument } from '../definition/parameter.ts';

/** `lb-del LB [VIP]`. With its last VIP a load balancer goes too; it may be gone already. */
export const deleteLoadBalancer = defineCommand({
  type: 'deleteLoadBalancer',
  name: 'lb-del',
  summary: 'remove a load-balancer or just the VIP from the load balancer',
  parameters: {
    loadBalancer: argument('LB', { refersTo: 'Load_Balancer' }),
    /** As the load balancer has it: not every way of writing an address will do. */
    vip: optionalArgument('VIP'),
    ifExists: flag('if-exists'),
  },
  plan({ loadBalancer: id, vip, ifExists }, draft) {
    const row = lookUp(draft, 'Load_Balancer', { id, field: 'loadBalancer' });
    if (!row) return;
    const target = { table: 'Load_Balancer', uuid: row._uuid, field: 'vip' } as const;
    if (vip === undefined) {
      draft.delete(target);
      return;
    }
    if (!row.vips.has(vip)) {
      if (ifExists) return;
      const message = `vip ${vip} is not part of the load balancer.`;
      throw new RowNotFoundError(message, draft.fault('vip'));
    }
    const others = new Map([...row.vips].filter(([key]) => key !== vip));
    if (others.size === 0) {
      draft.expectRow(target, ['vips']);
      draft.delete(target);
    } else {
      draft.expectEntry(target, 'vips', vip);
      draft.mutate(target, { vips: others });
    }
  },
});
