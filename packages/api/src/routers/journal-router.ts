import { z } from 'zod';
import { clusterIdInput } from '../clusters/cluster-input.ts';
import { router, viewerProcedure } from '../trpc.ts';

const listInput = clusterIdInput.extend({
  limit: z.int().min(1).max(200).default(50),
  /** `nextBefore` of the page before. */
  before: z.string().optional(),
  /** A row's uuid or name: only entries that touched it. */
  object: z.string().min(1).optional(),
});

export const journalRouter = router({
  list: viewerProcedure
    .input(listInput)
    .query(({ ctx, input }) => ctx.services.journal.list(input)),

  /** Entries as they are written. */
  watch: viewerProcedure.input(clusterIdInput).subscription(async function* ({ ctx, input }) {
    yield* ctx.services.journal.watch(input.clusterId, ctx.until);
  }),
});
