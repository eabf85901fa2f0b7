import { z } from 'zod';
import { rowPremise } from '../changes/premise-input.ts';
import { commandBatch } from '../changes/command-input.ts';
import { clusterIdInput } from '../clusters/cluster-input.ts';
import { operatorProcedure, router, viewerProcedure } from '../trpc.ts';

/** A journal entry. */
const entryInput = clusterIdInput.extend({ entry: z.string().regex(/^\d+$/) });

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

  /** What undoing a journal entry would do, or why it would be refused. Changes nothing. */
  previewUndo: viewerProcedure
    .input(entryInput)
    .query(({ ctx, input }) =>
      ctx.services.changes.previewUndo({ ...input, user: ctx.account.name }),
    ),

  /**
   * Undoes what a journal entry did, and only that; undoing an undoing does it again. CONFLICT when
   * somebody has changed since what it would undo.
   */
  undo: operatorProcedure
    .input(entryInput)
    .mutation(({ ctx, input }) => ctx.services.changes.undo({ ...input, user: ctx.account.name })),
});
