import { expect, it } from 'vitest';
import { canonicalDump } from '../testing/canonical-dump.ts';
import { fullNetwork } from '../testing/full-network.ts';
import { hasNewestSchema, NewestNorthbound } from '../testing/newest-northbound.ts';
import { exportNetwork, printScriptLine } from './index.ts';

it.skipIf(!hasNewestSchema)(
  'covers every column of every table of the newest schema, of which the installed ovn-nbctl knows nothing',
  async () => {
    await using original = await NewestNorthbound.start();
    await using copy = await NewestNorthbound.start();
    const schema = original.session.serverSchema();
    if (!schema) throw new Error('the server has not told its schema');
    await original.session.transact(fullNetwork(schema));
    await copy.session.transact([{ op: 'insert', table: 'NB_Global', row: {} }]);
    const lines = exportNetwork(original.session.replica).map(printScriptLine);
    const script = lines.map((line) => line.replace(/^ovn-nbctl /, '')).join('\n');
    const answers = await copy.run(script);
    expect({ script, answers, dump: await canonicalDump(copy.remote) }).toEqual({
      script,
      // The UUIDs that `create` prints.
      answers: answers.map(() => 'UUID'),
      dump: await canonicalDump(original.remote),
    });
  },
);
