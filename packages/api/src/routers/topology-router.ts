import { tracked } from '@trpc/server';
import { z } from 'zod';
import { clusterIdInput } from '../clusters/cluster-input.ts';
import { plainJson } from '../transformer.ts';
import { router, viewerProcedure } from '../trpc.ts';

const watchInput = clusterIdInput.extend({
  /** Set by tRPC's client after a break. */
  lastEventId: z.string().nullish(),
});

export const topologyRouter = router({
  /** A snapshot, then deltas; after a break, the deltas missed or a new snapshot. */
  watch: viewerProcedure.input(watchInput).subscription(async function* ({ ctx, input }) {
    const events = ctx.services.topology.watch({
      clusterId: input.clusterId,
      lastEventId: input.lastEventId ?? undefined,
      signal: ctx.until,
    });
    for await (const { id, event } of events) yield tracked(id, plainJson(event));
  }),
});
