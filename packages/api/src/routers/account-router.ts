import type { Account } from '../accounts/account.ts';
import { router, viewerProcedure } from '../trpc.ts';

export const accountRouter = router({
  current: viewerProcedure.query(({ ctx }): Account => ctx.account),

  signOut: viewerProcedure.mutation(({ ctx }): Promise<void> =>
    ctx.services.accounts.signOut(ctx.sessionToken),
  ),
});
