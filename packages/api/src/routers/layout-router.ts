import { z } from 'zod';
import { clusterIdInput } from '../clusters/cluster-input.ts';
import { operatorProcedure, router, viewerProcedure } from '../trpc.ts';

const layoutInput = clusterIdInput.extend({
  /** Which drawing of the cluster, e.g. `logical`. */
  view: z.string().min(1).max(64),
});

const position = z.object({ x: z.number(), y: z.number() });

export const layoutRouter = router({
  get: viewerProcedure
    .input(layoutInput)
    .query(({ ctx, input }) => ctx.services.layouts.get(input)),

  /** All positions, then what others (and this viewer) move. */
  watch: viewerProcedure.input(layoutInput).subscription(async function* ({ ctx, input }) {
    yield* ctx.services.layouts.watch(input, ctx.until);
  }),

  /** Moves the entities named and leaves the rest; null returns one to automatic layout. */
  update: operatorProcedure
    .input(layoutInput.extend({ positions: z.record(z.string(), position.nullable()) }))
    .mutation(({ ctx, input: { positions, ...address } }) =>
      ctx.services.layouts.update(address, positions),
    ),
});
