import { openSession, operationsOn, OutcomeUnknownError } from '@ovn-console/ovsdb';
import { logicalSwitch, northbound } from './northbound.ts';

const [remote = 'tcp:127.0.0.1:6641'] = process.argv.slice(2);
await using session = openSession({ database: northbound, remotes: [remote] });
await session.ready();

const marker = { table: 'NB_Global', column: 'external_ids' };
try {
  await session.transact([operationsOn(logicalSwitch).insert({ name: 'ls-once' })], { marker });
  console.log('committed');
} catch (error) {
  if (!(error instanceof OutcomeUnknownError)) throw error;
  // Sent, and the connection was lost before the answer came: the database knows.
  console.log(await session.outcomeOf(error, { signal: AbortSignal.timeout(60_000) }));
}
