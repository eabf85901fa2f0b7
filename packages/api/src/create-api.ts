import type { TlsFiles } from '@ovn-console/ovsdb';
import type { JournalEntry, Store } from '@ovn-console/store';
import { Accounts, type SignInUrlOptions } from './accounts/account-service.ts';
import { changeService } from './changes/change-service.ts';
import { clusterService } from './clusters/cluster-service.ts';
import { commandService } from './commands/command-service.ts';
import { ClusterSessions } from './clusters/cluster-sessions.ts';
import type { Context } from './context.ts';
import { journalService } from './journal/journal-service.ts';
import { layoutService } from './layouts/layout-service.ts';
import { appRouter, type AppRouter } from './routers/app-router.ts';
import { rowService } from './rows/row-service.ts';
import type { Services } from './services.ts';
import { Topic } from './streams/topic.ts';
import { topologyService } from './topology/topology-service.ts';

export interface ApiOptions {
  /** For clusters with `ssl:` remotes. */
  readonly tls?: TlsFiles;
}

/** The console's server side without its HTTP: routers, and the sessions with OVN behind them. */
export interface Api {
  readonly appRouter: AppRouter;
  /** The context of one connection, from the session cookie's value. */
  readonly createContext: (sessionToken: string | undefined) => Context;
  /** A URL that signs one browser in, once; creates the account or gives it the role. */
  readonly issueSignInUrl: (options: SignInUrlOptions) => Promise<string>;
  /** The session cookie's value for a sign-in token; undefined when that is unknown, used or expired. */
  readonly signIn: (token: string) => Promise<string | undefined>;
  readonly sessions: ClusterSessions;
  /** Ends every stream and connection. The store stays open. */
  readonly close: () => Promise<void>;
}

export function createApi(store: Store, { tls }: ApiOptions = {}): Api {
  const sessionOptions = { hostKeys: store.hostKeys, tls };
  const sessions = new ClusterSessions({ ...sessionOptions, loadCluster: store.clusters.get });
  const accounts = new Accounts(store);
  const appended = new Topic<JournalEntry>();
  const services: Services = {
    accounts,
    clusters: clusterService(store, sessions, sessionOptions),
    topology: topologyService(sessions),
    rows: rowService(sessions),
    commands: commandService(sessions),
    changes: changeService(sessions, { journal: store.journal, appended }),
    layouts: layoutService(store),
    journal: journalService(store, appended),
  };
  return {
    appRouter,
    sessions,
    createContext: (sessionToken) => ({ sessionToken, services }),
    issueSignInUrl: (options) => accounts.issueSignInUrl(options),
    signIn: (token) => accounts.signIn(token),
    close: async () => {
      accounts.close();
      await sessions.closeAll();
    },
  };
}
