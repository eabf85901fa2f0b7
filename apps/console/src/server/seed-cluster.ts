import type { Store } from '@ovn-console/store';
import type { Env } from '../env.ts';

/** Creates the cluster of SEED_CLUSTER, or gives the one of that name these addresses. */
export async function seedCluster(
  store: Store,
  cluster: NonNullable<Env['seedCluster']>,
): Promise<void> {
  const known = (await store.clusters.list()).find(({ name }) => name === cluster.name);
  if (known) await store.clusters.update(known.id, cluster);
  else await store.clusters.create(cluster);
}
