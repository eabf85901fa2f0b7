import { z } from 'zod';
import type { RowValue } from '../rows/row-details.ts';

const rowValue: z.ZodType<RowValue, RowValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(rowValue),
    z.record(z.string(), rowValue),
  ]),
);

/** See RowPremise. */
export const rowPremise = z.object({
  table: z.string().min(1),
  record: z.uuid(),
  columns: z.record(z.string(), rowValue),
});
