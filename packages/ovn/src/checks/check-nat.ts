import { parseIpAddress } from '../addressing/ip-address.ts';
import { networkContains, networksOverlap, parseIpNetwork } from '../addressing/ip-network.ts';
import type { CommandByType } from '../commands/index.ts';
import type { Draft } from '../planning/draft.ts';
import type { LogicalRouterPort } from '../schema/northbound/logical-router-port.ts';
import type { LogicalRouter } from '../schema/northbound/logical-router.ts';
import { endpointsOf, findIp, listNetworks, networksOf } from './endpoints.ts';
import { router, routerPortsOf, switchOfPort, switchPortsTo } from './lookup.ts';
import { error, warning, type Finding } from './problem.ts';

type AddNat = CommandByType['addLogicalRouterNat'];

/** NAT needs a gateway, an outside address that leads there, and something to translate. */
export function checkNat(command: AddNat, draft: Draft): readonly Finding[] {
  const owner = router(draft, command.router);
  if (!owner) return [];
  const ports = routerPortsOf(draft, owner);
  return [
    ...checkGateway(owner, ports),
    ...checkExternal(command, draft, ports),
    ...checkLogical(command, ports),
  ];
}

function checkGateway(owner: LogicalRouter, ports: readonly LogicalRouterPort[]): Finding[] {
  const isGateway = ports.some(
    (port) => port.gateway_chassis.length > 0 || port.ha_chassis_group !== undefined,
  );
  if (isGateway || owner.options.has('chassis')) return [];
  const message = `NAT does nothing until a port of router ${owner.name} has a gateway chassis`;
  return [warning('router', message)];
}

function checkExternal(
  { externalIp }: AddNat,
  draft: Draft,
  ports: readonly LogicalRouterPort[],
): Finding[] {
  const address = parseIpAddress(externalIp);
  if (!address) return [];
  const outside = ports.find((port) =>
    networksOf(port).some((network) => networkContains(network, address)),
  );
  if (!outside) {
    const list = listNetworks(ports.flatMap(networksOf));
    const message =
      `${externalIp} is in no network of the router${list ? ` (${list})` : ''}: ` +
      'packets to it arrive only if they are routed there';
    return [warning('externalIp', message)];
  }
  const guest = switchPortsTo(draft, outside)
    .map((end) => switchOfPort(draft, end))
    .filter((owner) => owner !== undefined)
    .map((owner) =>
      findIp(
        address,
        endpointsOf(draft, owner).filter(({ kind }) => kind === 'guest'),
      ),
    )
    .find((endpoint) => endpoint !== undefined);
  return guest ? [error('externalIp', `${externalIp} is the address of ${guest.label}`)] : [];
}

function checkLogical({ logicalIp }: AddNat, ports: readonly LogicalRouterPort[]): Finding[] {
  const wanted = parseIpNetwork(logicalIp);
  const networks = ports.flatMap(networksOf);
  if (!wanted || networks.some((network) => networksOverlap(network, wanted))) return [];
  return [warning('logicalIp', `${logicalIp} is in no network of the router`)];
}
