import type * as Southbound from '@ovn-console/ovn/southbound';
import { entityId } from '../../entity-id.ts';
import type { ChassisEntity, RouterPortEntity } from '../../graph.ts';
import { compareText } from '../../name-order.ts';
import { bridgeMappings } from '../bridge-mappings.ts';
import type { DerivedGraph } from '../derived-graph.ts';
import { type Health, pending, unknown, up } from '../health.ts';
import type { Rows } from '../rows.ts';
import { withoutUndefined } from '../without-undefined.ts';

/** A Chassis with its Encap and Chassis_Private rows, and what runs there. */
export function deriveChassis(
  rows: Rows,
  graph: DerivedGraph,
  uuid: string,
): ChassisEntity | undefined {
  const row = rows.chassis(uuid);
  if (row === undefined) return undefined;
  const id = entityId('chassis', uuid);
  const progress = progressOf(rows, row);
  return withoutUndefined({
    kind: 'chassis',
    id,
    uuid,
    name: row.name,
    hostname: row.hostname,
    encaps: encapsOf(rows, row),
    bridgeMappings: bridgeMappings(row),
    boundPortCount: graph.tallyOf(id).ports,
    gatewayRoles: graph.gatewayPortsOf(id).map((port) => roleOf(port, id)),
    ...progress,
    ovnVersion: row.other_config.get('ovn-version') ?? row.external_ids.get('ovn-version'),
    ...healthOf(row, progress),
  });
}

function encapsOf(rows: Rows, row: Southbound.Chassis): ChassisEntity['encaps'] {
  return row.encaps
    .map((uuid) => rows.southbound('Encap', uuid))
    .filter((encap) => encap !== undefined)
    .map(({ type, ip }) => ({ type, ip }))
    .toSorted((one, other) => compareText(one.ip, other.ip) || compareText(one.type, other.type));
}

function roleOf(port: RouterPortEntity, chassisId: string) {
  const candidate = port.gatewayCandidates.find((one) => one.chassisId === chassisId);
  return {
    routerPortId: port.id,
    routerPortName: port.name,
    priority: candidate?.priority ?? 0,
    active: candidate?.active ?? false,
  };
}

interface Progress {
  readonly nbCfg: number | undefined;
  readonly nbCfgLag: number | undefined;
  readonly nbCfgTimestamp: number | undefined;
}

/** nb_cfg is a count of requests for confirmation, so the difference is how many are unanswered. */
function progressOf(rows: Rows, row: Southbound.Chassis): Progress {
  const own = rows.southbound('Chassis_Private', rows.indexes.chassisPrivateByName.first(row.name));
  const asked = rows.southboundGlobal()?.nb_cfg;
  const nbCfg = own && Number(own.nb_cfg);
  return {
    nbCfg,
    nbCfgLag:
      nbCfg === undefined || asked === undefined ? undefined : Math.max(0, Number(asked) - nbCfg),
    nbCfgTimestamp: Number(own?.nb_cfg_timestamp ?? 0) || undefined,
  };
}

/** SB tells of a chassis's life only by what it confirms: a registered one need not be running. */
function healthOf(row: Southbound.Chassis, { nbCfg, nbCfgLag = 0 }: Progress): Health {
  if (row.other_config.get('is-remote') === 'true') {
    return unknown('It belongs to another availability zone');
  }
  if (nbCfg === undefined)
    return unknown('It has no Chassis_Private row, so has confirmed nothing');
  return nbCfgLag === 0 ? up : pending(`It has yet to confirm ${nbCfgLag} of the latest nb_cfg`);
}
