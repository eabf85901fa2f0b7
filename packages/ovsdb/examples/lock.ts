import { openSession, operationsOn } from '@ovn-console/ovsdb';
import { logicalSwitch, northbound } from './northbound.ts';

const [remote = 'tcp:127.0.0.1:6641'] = process.argv.slice(2);
await using session = openSession({ database: northbound, remotes: [remote] });
await using lock = await session.lock('one_writer', { signal: AbortSignal.timeout(10_000) });
lock.lost.addEventListener('abort', () => console.error('stolen, or the connection is gone'));
await session.transact([
  lock.assertion, // "not owner" unless the lock is still ours
  operationsOn(logicalSwitch).insert({ name: 'ls-locked' }),
]);
console.log(`done with ${lock.name}`);
