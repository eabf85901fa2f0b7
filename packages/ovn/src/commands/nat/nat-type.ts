import { z } from 'zod';

/** What a rule translates. */
export const natType = z.enum(['snat', 'dnat', 'dnat_and_snat'], {
  error: ({ input }) => `${String(input)}: type must be one of "dnat", "snat" and "dnat_and_snat".`,
});
