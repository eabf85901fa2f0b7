import { globalId } from '../../entity-id.ts';
import type { GlobalEntity } from '../../graph.ts';
import type { DerivedGraph } from '../derived-graph.ts';
import type { Rows } from '../rows.ts';
import { withoutUndefined } from '../without-undefined.ts';

/** Versions that no row tells: the session knows them from the servers' schemas. */
export interface SchemaVersions {
  readonly northbound?: string;
  readonly southbound?: string;
}

/** NB_Global and SB_Global in one; zeros while there are no rows. */
export function deriveGlobal(
  rows: Rows,
  graph: DerivedGraph,
  versions: SchemaVersions,
): GlobalEntity {
  const northbound = rows.northboundGlobal();
  const tally = graph.tallyOf(globalId);
  return withoutUndefined({
    kind: 'global',
    id: globalId,
    nbCfg: Number(northbound?.nb_cfg ?? 0),
    sbCfg: Number(northbound?.sb_cfg ?? 0),
    hvCfg: Number(northbound?.hv_cfg ?? 0),
    nbCfgTimestamp: timestamp(northbound?.nb_cfg_timestamp),
    sbCfgTimestamp: timestamp(northbound?.sb_cfg_timestamp),
    hvCfgTimestamp: timestamp(northbound?.hv_cfg_timestamp),
    ovnVersion: ovnVersion(rows),
    northboundSchemaVersion: versions.northbound,
    southboundSchemaVersion: versions.southbound,
    guestPortCount: tally.guests,
    guestPortsAsIntended: tally.guestsAsIntended,
  });
}

/** ms since the epoch; 0 is what OVN has before the first time. */
function timestamp(value: number | bigint | undefined): number | undefined {
  return Number(value ?? 0) || undefined;
}

/** northd_internal_version is "<OVN version>-<southbound schema>-<internal version>". */
function ovnVersion(rows: Rows): string | undefined {
  const key = 'northd_internal_version';
  const internal =
    rows.southboundGlobal()?.options.get(key) ?? rows.northboundGlobal()?.options.get(key);
  return internal?.split('-')[0] || undefined;
}
