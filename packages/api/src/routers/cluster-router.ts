import { z } from 'zod';
import { clusterIdInput, clusterInput } from '../clusters/cluster-input.ts';
import { adminProcedure, router, viewerProcedure } from '../trpc.ts';

const idInput = z.object({ id: z.string().min(1) });

const hostInput = z.object({ host: z.string().min(1), port: z.int().min(1).max(65535) });

export const clusterRouter = router({
  list: viewerProcedure.query(({ ctx }) => ctx.services.clusters.list()),

  get: viewerProcedure
    .input(idInput)
    .query(({ ctx, input }) => ctx.services.clusters.get(input.id)),

  create: adminProcedure
    .input(clusterInput)
    .mutation(({ ctx, input }) => ctx.services.clusters.create(input)),

  update: adminProcedure
    .input(idInput.extend({ cluster: clusterInput }))
    .mutation(({ ctx, input }) => ctx.services.clusters.update(input.id, input.cluster)),

  delete: adminProcedure
    .input(idInput)
    .mutation(({ ctx, input }) => ctx.services.clusters.delete(input.id)),

  test: adminProcedure
    .input(clusterInput)
    .mutation(({ ctx, input }) => ctx.services.clusters.test(input, ctx.until)),

  hostKey: router({
    /** Trusts the host's next key: for when its key was changed on purpose. */
    delete: adminProcedure
      .input(hostInput)
      .mutation(({ ctx, input }) => ctx.services.clusters.forgetHostKey(input)),
  }),

  /** The state of both connections: at once, on every change, and every 2 s. */
  watch: viewerProcedure.input(clusterIdInput).subscription(async function* ({ ctx, input }) {
    yield* ctx.services.clusters.watch(input.clusterId, ctx.until);
  }),
});
