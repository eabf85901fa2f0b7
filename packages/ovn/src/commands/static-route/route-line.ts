import { normalizePrefix } from '../../addressing/ip-network.ts';
import { printField } from '../../nbctl/printf.ts';
import type { LogicalRouterStaticRoute } from '../../schema/northbound/logical-router-static-route.ts';
import { normalizeNexthop } from './routes.ts';

/** A route as `lr-route-list` shows it. */
export function routeLine(route: LogicalRouterStaticRoute, isEcmp: boolean): string {
  const { ip_prefix, nexthop, policy = 'dst-ip', output_port, external_ids, options, bfd } = route;
  const isSymmetric = options.get('ecmp_symmetric_reply')?.toLowerCase() === 'true';
  const words = [
    printField(normalizePrefix(ip_prefix) ?? '', 25),
    printField(normalizeNexthop(nexthop) ?? '', 25),
    policy,
    ...(output_port === undefined ? [] : [output_port]),
    ...(external_ids.has('ic-learned-route') ? ['(learned)'] : []),
    ...(isEcmp ? ['ecmp'] : []),
    ...(isSymmetric ? ['ecmp-symmetric-reply'] : []),
    ...(bfd === undefined ? [] : ['bfd']),
  ];
  return `${words.join(' ')}\n`;
}
