import type { CommandByType } from '../commands/index.ts';
import type { Draft } from '../planning/draft.ts';
import { routerPort, switchOfPort, switchPort, switchPortsOf, switchPortsTo } from './lookup.ts';
import { error, warning, type Finding } from './problem.ts';

/** What a switch port of type `router` or `localnet` needs in its options. */
export function checkPortOptions(
  { port: id }: CommandByType['setLogicalSwitchPortOptions'],
  draft: Draft,
): readonly Finding[] {
  const port = switchPort(draft, id);
  if (port?.type === 'router') return checkRouterOption(port.options.get('router-port'), draft);
  if (port?.type !== 'localnet') return [];
  const network = port.options.get('network_name');
  if (!network) {
    return [error('options', 'a localnet port needs the option network_name')];
  }
  const owner = switchOfPort(draft, port);
  const other =
    owner &&
    switchPortsOf(draft, owner).find(
      ({ type, _uuid }) => type === 'localnet' && _uuid !== port._uuid,
    );
  if (!other) return [];
  const message =
    `switch ${owner.name} has the localnet port ${other.name} already; ` +
    'traffic may loop between the physical networks';
  return [warning('options', message)];
}

function checkRouterOption(name: string | undefined, draft: Draft): readonly Finding[] {
  if (!name) return [error('options', 'a router port needs the option router-port')];
  const peer = routerPort(draft, name);
  if (!peer) return [error('options', `there is no router port ${name}`)];
  const ends = switchPortsTo(draft, peer).map((end) => end.name);
  if (ends.length < 2) return [];
  return [error('options', `${ends.join(' and ')} both lead to router port ${name}`)];
}

/** A port of type `router` or `localnet` that says not where it leads does nothing. */
export function checkPortType(
  { port: id }: CommandByType['setLogicalSwitchPortType'],
  draft: Draft,
): readonly Finding[] {
  const port = switchPort(draft, id);
  const option = { router: 'router-port', localnet: 'network_name' }[port?.type ?? ''];
  if (!port || option === undefined || port.options.has(option)) return [];
  return [warning('portType', `a ${port.type} port does nothing without the option ${option}`)];
}
