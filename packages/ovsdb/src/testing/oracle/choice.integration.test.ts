import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dumpReplica } from '../dump.ts';
import { checkForAny, patience } from './budget.ts';
import { ChangeModel } from './change-model.ts';
import { Followers } from './followers.ts';
import { faultsOfIndexes } from './index-scan.ts';
import { choiceFrom, resolveChoice } from './random-choice.ts';
import { turnsOn } from './random-program.ts';
import { selectByTool } from './select-tool.ts';
import { startServer, subjects } from './subject.ts';

describe.each(subjects)('a choice from $title', (subject) => {
  const { schema, database } = subject;
  const chapter = fc.record({
    choice: choiceFrom(schema),
    /** Sent before the choice is answered. */
    meanwhile: turnsOn(schema, 2),
    turns: turnsOn(schema, 3),
  });
  const story = fc.array(chapter, { minLength: 1, maxLength: 4, size: 'max' });

  it(
    'shows what select finds, whatever is chosen and written',
    async () => {
      await using server = await startServer(subject);
      await using followers = await Followers.start(subject, server);
      await checkForAny(story, { runs: 40, seconds: 6 }, async (chapters) => {
        await followers.clear();
        await using choosers = await followers.followAll();
        const models = choosers.replicas.map((replica) => new ChangeModel(replica));
        for (const { choice, meanwhile, turns } of chapters) {
          const chosen = resolveChoice(choice, followers.first.replica);
          const shown = choosers.choose(chosen);
          for (const turn of meanwhile) await followers.run(turn);
          await shown;
          for (const turn of [[], ...turns]) {
            await followers.run(turn);
            const selected = await selectByTool(server.remote, database, chosen);
            for (const [index, replica] of choosers.replicas.entries()) {
              expect(dumpReplica(replica)).toEqual(selected);
              expect(models[index]?.faults).toEqual([]);
              expect(models[index]?.contents).toEqual(selected);
              expect(faultsOfIndexes(replica)).toEqual([]);
            }
          }
        }
      });
    },
    patience,
  );
});
