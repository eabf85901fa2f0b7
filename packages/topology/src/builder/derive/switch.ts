import type * as Northbound from '@ovn-console/ovn/northbound';
import { networkAddress } from '../../addresses.ts';
import { entityId } from '../../entity-id.ts';
import { friendlyName } from '../../friendly-name.ts';
import type { EntityId, SwitchEntity } from '../../graph.ts';
import type { DerivedGraph } from '../derived-graph.ts';
import { down, type Health } from '../health.ts';
import type { Rows } from '../rows.ts';
import type { Tally } from '../tally.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { cardHealth, loadBalancerCount } from './card.ts';

/** A Logical_Switch with what its ports and links come to. */
export function deriveSwitch(
  rows: Rows,
  graph: DerivedGraph,
  uuid: string,
): SwitchEntity | undefined {
  const row = rows.northbound('Logical_Switch', uuid);
  if (row === undefined) return undefined;
  const id = entityId('switch', uuid);
  const tally = graph.tallyOf(id);
  return withoutUndefined({
    kind: 'switch',
    id,
    uuid,
    name: row.name,
    friendlyName: friendlyName('switch', row),
    lane: tally.localnets > 0 ? 'external' : 'internal',
    subnets: subnetsOf(graph, { id, row }),
    portCount: tally.ports,
    guestPortCount: tally.guests,
    guestPortsUp: tally.guestsUp,
    counts: {
      acls: row.acls.length,
      loadBalancers: loadBalancerCount(rows, row),
      dnsRecords: row.dns_records.length,
      qosRules: row.qos_rules.length,
    },
    ...switchHealth(rows, { uuid, tally }),
  });
}

/** Networks of the linked router ports, then what IPAM is told: a subnet, and a prefix of 64 bits. */
function subnetsOf(
  graph: DerivedGraph,
  { id, row }: { id: EntityId; row: Northbound.LogicalSwitch },
): readonly string[] {
  const linked = graph
    .routerLinksOf(id)
    .flatMap((link) => (link.type === 'switch-router' ? link.networks : []));
  const prefix = row.other_config.get('ipv6_prefix');
  const assigned = [
    row.other_config.get('subnet') ?? '',
    prefix === undefined || prefix.includes('/') ? (prefix ?? '') : `${prefix}/64`,
  ];
  const subnets = [...linked, ...assigned].map(networkAddress);
  return [...new Set(subnets.filter((subnet) => subnet !== undefined))];
}

function switchHealth(rows: Rows, { uuid, tally }: { uuid: string; tally: Tally }): Health {
  const health = cardHealth(rows, { uuid, tally });
  if (health.state !== 'up' || tally.guests === 0 || tally.guestsUp > 0) return health;
  return down(tally.guests === 1 ? 'Its guest port is not up' : 'None of its guest ports is up');
}
