import { describe, expect, it } from 'vitest';
import { dumpReplica } from '../dump.ts';
import { checkForAny, patience } from './budget.ts';
import { ChangeModel } from './change-model.ts';
import { Followers } from './followers.ts';
import { faultsOfIndexes } from './index-scan.ts';
import { turnsOn } from './random-program.ts';
import { startServer, subjects } from './subject.ts';

describe.each(subjects)('the replica of $title', (subject) => {
  it(
    'equals ovsdb-client dump after any transactions',
    async () => {
      await using server = await startServer(subject);
      await using followers = await Followers.start(subject, server);
      await checkForAny(turnsOn(subject.schema, 15), { runs: 150, seconds: 6 }, async (turns) => {
        await followers.clear();
        const models = followers.sessions.map(({ replica }) => new ChangeModel(replica));
        for (const turn of turns) {
          await followers.run(turn);
          for (const [index, { replica }] of followers.sessions.entries()) {
            expect(faultsOfIndexes(replica)).toEqual([]);
            expect(models[index]?.faults).toEqual([]);
            expect(models[index]?.contents).toEqual(dumpReplica(replica));
          }
        }
        const dump = await followers.dump();
        for (const contents of await followers.replicas()) expect(contents).toEqual(dump);
      });
    },
    patience,
  );
});
