import { z } from 'zod';
import { clusterIdInput } from '../clusters/cluster-input.ts';
import type { DatabaseName } from '../services.ts';
import { router, viewerProcedure } from '../trpc.ts';

const rowInput = clusterIdInput.extend({
  /** As the schema has it, e.g. `Logical_Switch_Port`. */
  table: z.string().min(1),
  uuid: z.guid(),
});

/** Rows of one database: `northbound.row.watch` and `southbound.row.watch`. */
export function rowRouter(database: DatabaseName) {
  return router({
    row: router({
      /** Every column of one row, at once and whenever it changes. */
      watch: viewerProcedure.input(rowInput).subscription(async function* ({ ctx, input }) {
        yield* ctx.services.rows.watch({ ...input, database }, ctx.until);
      }),
    }),
  });
}
