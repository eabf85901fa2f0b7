import { z } from 'zod';
import { rowValue } from '../rows/row-value-schema.ts';

/** See RowPremise. */
export const rowPremise = z.object({
  table: z.string().min(1),
  record: z.guid(),
  columns: z.record(z.string(), rowValue),
});
