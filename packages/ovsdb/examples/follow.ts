import { changesOf, openSession, waitFor } from '@ovn-console/ovsdb';
import { northbound } from './northbound.ts';

const [remote = 'tcp:127.0.0.1:6641'] = process.argv.slice(2);
await using session = openSession({ database: northbound, remotes: [remote] });
session.onState(({ phase, error }) => console.error(phase, error?.message ?? ''));

session.replica.subscribe((change) => {
  // One event per transaction, when the replica has all of it.
  const { inserted, modified, deleted } = changesOf(change, 'Logical_Switch_Port');
  for (const { name } of inserted) console.log(`+ ${name}`);
  for (const { old, new: row } of modified) console.log(`~ ${old.name}: tag ${row.tag}`);
  for (const { name } of deleted) console.log(`- ${name}`);
});

await session.ready(AbortSignal.timeout(10_000));
const vm1 = await waitFor(session.replica, (replica) => {
  const [port] = replica.table('Logical_Switch_Port').findBy('name', 'vm1');
  return port;
});
const [owner] = session.replica.table('Logical_Switch').findBy('ports', vm1._uuid);
console.log(`vm1 is a port of ${owner?.name}`);
