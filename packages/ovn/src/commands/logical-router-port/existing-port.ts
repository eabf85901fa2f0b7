import { normalizePrefix } from '../../addressing/ip-network.ts';
import { scanMac } from '../../addressing/mac.ts';
import { RowExistsError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { routerOf } from '../../planning/find.ts';
import type { LogicalRouter } from '../../schema/northbound/logical-router.ts';
import type { LogicalRouterPort } from '../../schema/northbound/logical-router-port.ts';

/** The port that was to be added. */
interface WantedPort {
  readonly name: string;
  readonly mac: string;
  readonly networks: readonly string[];
  readonly peer: string | undefined;
  readonly mayExist?: true | undefined;
  readonly owner: LogicalRouter;
  readonly draft: Draft;
}

/**
 * With `mayExist` the port may be there already, but only just as it would be made.
 * @throws RowExistsError
 */
export function acceptPort(existing: LogicalRouterPort, wanted: WantedPort): void {
  const { name, draft } = wanted;
  const problem = wanted.mayExist
    ? difference(existing, wanted)
    : 'a port with this name already exists';
  if (problem !== undefined) throw new RowExistsError(`${name}: ${problem}`, draft.fault('name'));
  const target = { table: 'Logical_Router_Port', uuid: existing._uuid, field: 'name' } as const;
  draft.expectRow(target, ['mac', 'networks', 'peer']);
}

function difference(
  existing: LogicalRouterPort,
  { mac, networks, peer, owner, draft }: WantedPort,
): string | undefined {
  const actual = routerOf(draft, existing, 'name');
  if (actual._uuid !== owner._uuid) {
    return `port already exists but in router ${actual.name || actual._uuid}`;
  }
  if ((scanMac(existing.mac) ?? noMac) !== scanMac(mac)) {
    return `port already exists with mac ${existing.mac}`;
  }
  const wanted = canonical(networks);
  const present = canonical(existing.networks);
  if (wanted.has(undefined)) return 'Invalid networks configured';
  if (present.has(undefined)) return 'Existing port has invalid networks configured';
  if (wanted.size !== present.size || [...wanted].some((network) => !present.has(network))) {
    return 'port already exists with different network';
  }
  return existing.peer === peer ? undefined : 'port already exists with mismatching peer';
}

/** What ovn-nbctl takes a malformed MAC for. */
const noMac = '00:00:00:00:00:00';

function canonical(networks: readonly string[]): ReadonlySet<string | undefined> {
  return new Set(networks.map((network) => normalizePrefix(network)));
}
