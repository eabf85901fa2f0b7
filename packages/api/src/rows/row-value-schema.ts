import { z } from 'zod';
import type { RowValue } from './row-details.ts';

/** See RowValue. */
export const rowValue: z.ZodType<RowValue, RowValue> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(rowValue),
    z.record(z.string(), rowValue),
  ]),
);
