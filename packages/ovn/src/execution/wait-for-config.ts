import { waitFor, type Session } from '@ovn-console/ovsdb';
import { nbGlobal } from '../schema/northbound/nb-global.ts';

/** How far to wait: until the Southbound database follows, or every chassis too. */
export type WaitFor = 'sb' | 'hv';

/** When OVN caught up, in milliseconds since the epoch, as it noted it itself. */
export interface CaughtUp {
  /** The number of the configuration that was waited for. */
  readonly nbCfg: bigint;
  /** When ovn-northd saw it. */
  readonly northd: bigint;
  /** When the Southbound database had it. */
  readonly southbound: bigint;
  /** When every chassis had it. */
  readonly chassis: bigint;
}

const columns = [
  'nb_cfg_timestamp',
  'sb_cfg',
  'sb_cfg_timestamp',
  'hv_cfg',
  'hv_cfg_timestamp',
] as const;

/**
 * Waits until OVN has carried out a configuration and all before it (ovn-nb(5), "NB_Global"), as
 * long as that takes and through lost connections.
 * @throws the signal's reason.
 */
export async function waitForConfig(
  session: Session,
  { until, nbCfg }: { readonly until: WaitFor; readonly nbCfg: bigint },
  signal?: AbortSignal,
): Promise<CaughtUp> {
  await using follower = session.follow({ [nbGlobal.name]: columns });
  await follower.ready(signal);
  const look = (): CaughtUp | undefined => {
    for (const row of follower.replica.table(nbGlobal.name).rows()) {
      const number = (column: (typeof columns)[number]): bigint => BigInt(String(row[column]));
      const [southbound, chassis] = [number('sb_cfg'), number('hv_cfg')];
      const reached = until === 'sb' || southbound < chassis ? southbound : chassis;
      if (reached < nbCfg) continue;
      return {
        nbCfg,
        northd: number('nb_cfg_timestamp'),
        southbound: number('sb_cfg_timestamp'),
        chassis: number('hv_cfg_timestamp'),
      };
    }
    return undefined;
  };
  // Not to be closed before that.
  return await waitFor(follower.replica, look, { signal });
}
