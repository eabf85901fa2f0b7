/** Another client, which changes the network: small transactions, many of them in flight. */
import { openSession, type Operation } from '@ovn-console/ovsdb';
import { northbound } from '@ovn-console/ovn/northbound';
import { Churn, setSequence } from '../churn-transactions.ts';
import { now, orders, report } from './exchange.ts';

export interface ChurnParameters {
  readonly remote: string;
  readonly ports: number;
}

/** Run so many transactions, of which the last sets NB_Global's nb_cfg. */
export interface ChurnOrder {
  readonly transactions: number;
  readonly sequence: number;
}

/** Nanoseconds, as `now` has them. */
export interface ChurnResult {
  readonly firstSentAt: string;
  readonly lastReplyAt: string;
}

/** Enough to keep the server busy; all at once would only fill its socket. */
const inFlight = 256;

const { remote, ports }: ChurnParameters = JSON.parse(process.argv[2] ?? '{}');
const session = openSession({
  database: northbound,
  remotes: [remote],
  tables: { NB_Global: ['name'] },
});
await session.ready();
const churn = new Churn(ports);
report({ connected: true });
for await (const { transactions, sequence } of orders<ChurnOrder>()) {
  const firstSentAt = String(now());
  let left = transactions;
  const next = (): Operation[] | undefined => {
    if (left === 0) return undefined;
    const operations = churn.next();
    return --left === 0 ? [...operations, setSequence(sequence)] : operations;
  };
  await Promise.all(Array.from({ length: inFlight }, () => write(next)));
  report({ firstSentAt, lastReplyAt: String(now()) } satisfies ChurnResult);
}
process.exit(0);

/** One after the other; fails with the first that the server refuses. */
async function write(next: () => Operation[] | undefined): Promise<void> {
  for (let operations = next(); operations !== undefined; operations = next()) {
    await session.transact(operations);
  }
}
