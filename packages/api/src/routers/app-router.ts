import { router } from '../trpc.ts';
import { accountRouter } from './account-router.ts';
import { changeRouter } from './change-router.ts';
import { clusterRouter } from './cluster-router.ts';
import { commandRouter } from './command-router.ts';
import { journalRouter } from './journal-router.ts';
import { layoutRouter } from './layout-router.ts';
import { rowRouter } from './row-router.ts';
import { topologyRouter } from './topology-router.ts';

export const appRouter = router({
  account: accountRouter,
  change: changeRouter,
  cluster: clusterRouter,
  command: commandRouter,
  journal: journalRouter,
  layout: layoutRouter,
  northbound: rowRouter('northbound'),
  southbound: rowRouter('southbound'),
  topology: topologyRouter,
});

export type AppRouter = typeof appRouter;
