import { condition, openSession } from '@ovn-console/ovsdb';
import { northbound } from './northbound.ts';

const [remote = 'tcp:127.0.0.1:6641'] = process.argv.slice(2);
await using session = openSession({
  database: northbound,
  remotes: [remote],
  tables: { Logical_Switch: ['name', 'ports'] }, // not all that is declared
});
// One connection, another replica: of one table, only some rows.
await using tagged = session.follow({
  Logical_Switch_Port: { columns: ['name'], where: [condition('tag', '==', 7)] },
});
await tagged.ready();
for (const { name } of tagged.replica.table('Logical_Switch_Port').rows()) console.log(name);
await tagged.choose({
  Logical_Switch_Port: { columns: ['name'], where: [condition('tag', '==', 8)] },
});
for (const { name } of tagged.replica.table('Logical_Switch_Port').rows()) console.log(name);
