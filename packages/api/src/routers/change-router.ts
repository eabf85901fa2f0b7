import { z } from 'zod';
import { rowPremise } from '../changes/premise-input.ts';
import { commandBatch } from '../changes/command-input.ts';
import { clusterIdInput } from '../clusters/cluster-input.ts';
import { operatorProcedure, router, viewerProcedure } from '../trpc.ts';

const batchInput = clusterIdInput.extend({ commands: commandBatch });

/** The only way to write to OVN. (tRPC reserves the name `apply`.) */
export const changeRouter = router({
  /** What applying would send, and what is wrong with it. Changes nothing. */
  preview: viewerProcedure
    .input(batchInput)
    .query(({ ctx, input }) => ctx.services.changes.preview({ ...input, user: ctx.account.name })),

  /**
   * Applies the batch as one transaction and returns when the console's own replica shows it.
   * CONFLICT when what the change was based on no longer holds (see ErrorCause).
   */
  applyCommands: operatorProcedure
    .input(batchInput.extend({ premise: z.array(rowPremise).max(1000).default([]) }))
    .mutation(({ ctx, input }) => ctx.services.changes.apply({ ...input, user: ctx.account.name })),
});
