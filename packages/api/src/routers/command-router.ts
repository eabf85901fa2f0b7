import { z } from 'zod';
import { commandBatch } from '../changes/command-input.ts';
import { clusterIdInput } from '../clusters/cluster-input.ts';
import { router, viewerProcedure } from '../trpc.ts';

/** See RunStyle. */
const runStyle = z.object({
  format: z.enum(['table', 'list', 'html', 'csv', 'json']).optional(),
  data: z.enum(['string', 'bare', 'json']).optional(),
  headings: z.boolean().optional(),
  pretty: z.boolean().optional(),
});

const exportedRow = z.object({
  /** As the schema has it, e.g. `Logical_Switch_Port`. */
  table: z.string(),
  uuid: z.guid(),
});

const namesInput = clusterIdInput.extend({
  /** As the schema has them, e.g. `Logical_Switch_Port`. */
  tables: z.array(z.string()).max(50),
  typed: z.string().max(1000),
});

/** What an ovn-nbctl line can do without changing anything. */
export const commandRouter = router({
  /** What reading commands print. */
  run: viewerProcedure
    .input(clusterIdInput.extend({ commands: commandBatch, style: runStyle.optional() }))
    .query(({ ctx, input }) => ctx.services.commands.run(input)),

  /** Commands that recreate rows, or without `rows` the whole network. */
  export: viewerProcedure
    .input(clusterIdInput.extend({ rows: z.array(exportedRow).max(10_000).optional() }))
    .query(({ ctx, input }) => ctx.services.commands.export(input)),

  /** Names of rows, for completion: those that begin with what was typed first. */
  names: viewerProcedure
    .input(namesInput)
    .query(({ ctx, input }) => ctx.services.commands.names(input)),
});
