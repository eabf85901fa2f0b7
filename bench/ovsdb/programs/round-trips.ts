/** Transactions on one connection, one at a time or all in flight: our client, or a bare socket. */
import { createConnection } from 'node:net';
import { once } from 'node:events';
import { openSession, stringifyJson, type Operation } from '@ovn-console/ovsdb';
import { northbound } from '@ovn-console/ovn/northbound';
import { annotate } from '../churn-transactions.ts';
import { report } from './exchange.ts';

export interface RoundTripParameters {
  readonly client: 'ours' | 'bare';
  readonly socketPath: string;
  readonly pipelined: boolean;
  readonly transactions: number;
}

export interface RoundTripResult {
  readonly perSecond: number;
  readonly cpuMicroseconds: number;
}

/** Not counted: code is compiled meanwhile. */
const warmUps = 200;

/** Runs transactions and resolves when all are answered. */
type Runner = (transactions: readonly Operation[]) => Promise<void>;

const { client, socketPath, pipelined, transactions }: RoundTripParameters = JSON.parse(
  process.argv[2] ?? '{}',
);
const run = client === 'ours' ? await ours() : await bare();
const operations = Array.from({ length: warmUps + transactions }, (_none, index) =>
  annotate(index % 1000, `round-trip-${index}-${process.pid}`),
);
await run(operations.slice(0, warmUps));
const cpu = process.cpuUsage();
const startedAt = performance.now();
await run(operations.slice(warmUps));
const seconds = (performance.now() - startedAt) / 1000;
const { user, system } = process.cpuUsage(cpu);
report({
  perSecond: transactions / seconds,
  cpuMicroseconds: (user + system) / transactions,
} satisfies RoundTripResult);
process.exit(0);

async function ours(): Promise<Runner> {
  const session = openSession({
    database: northbound,
    remotes: [`unix:${socketPath}`],
    tables: { NB_Global: ['name'] },
  });
  await session.ready();
  return async (list) => {
    if (pipelined) await Promise.all(list.map((operation) => session.transact([operation])));
    else for (const operation of list) await session.transact([operation]);
  };
}

/** The same bytes; of the replies only the number of bytes is looked at. */
async function bare(): Promise<Runner> {
  const socket = createConnection(socketPath);
  await once(socket, 'connect');
  let outstanding = 0;
  let answered: (() => void) | undefined;
  socket.on('data', (chunk) => {
    outstanding -= chunk.length;
    if (outstanding <= 0) answered?.();
  });
  const exchange = (messages: readonly string[]): Promise<void> => {
    outstanding += messages.reduce((sum, message) => sum + replyLength(message), 0);
    socket.write(messages.join(''));
    return new Promise((resolve) => {
      answered = resolve;
    });
  };
  let lastId = 0;
  return async (list) => {
    const messages = list.map((operation) =>
      stringifyJson({
        method: 'transact',
        params: ['OVN_Northbound', operation],
        id: lastId++,
      }),
    );
    if (pipelined) await exchange(messages);
    else for (const message of messages) await exchange([message]);
  };
}

/** One row is changed, every time. */
function replyLength(request: string): number {
  const id = /"id":\d+/.exec(request)?.[0] ?? '';
  return `{${id},"result":[{"count":1}],"error":null}`.length;
}
