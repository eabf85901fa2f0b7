import { namedUuid, openSession, OperationError, operationsOn } from '@ovn-console/ovsdb';
import { logicalSwitch, logicalSwitchPort, northbound } from './northbound.ts';

const [remote = 'tcp:127.0.0.1:6641'] = process.argv.slice(2);
await using session = openSession({ database: northbound, remotes: [remote] });
await session.ready();
const switches = operationsOn(logicalSwitch);
const ports = operationsOn(logicalSwitchPort);

await session.transact([
  switches.guardNone([['name', '==', 'ls-int']]), // done only if the name is free
  ports.insert({ name: 'vm1' }, { name: 'port' }),
  switches.insert({ name: 'ls-int', ports: [namedUuid('port')] }),
  { op: 'comment', comment: 'by an example' },
]);

const [row] = session.replica.table('Logical_Switch').findBy('name', 'ls-int');
if (row === undefined) throw new Error('somebody else was quick to delete it');
try {
  await session.transact([
    switches.guard(row, ['external_ids']), // done only if they are still what we saw
    switches.mutate(row, [['external_ids', 'insert', { owner: 'example' }]]),
    ports.update([['name', '==', 'vm1']], { tag: 5000 }),
  ]);
} catch (error) {
  if (!(error instanceof OperationError)) throw error;
  console.log(`${error.operationIndex} ${error.code}, try again: ${error.retryable}`);
}
