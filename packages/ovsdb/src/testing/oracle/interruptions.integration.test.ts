import { waitUntil } from '@ovn-console/lab';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSession } from '../../session/session.ts';
import type { Session } from '../../session/session.ts';
import { dumpReplica } from '../dump.ts';
import { Link } from '../link.ts';
import { ballastFor } from './ballast.ts';
import { checkForAny, patience } from './budget.ts';
import { ChangeModel } from './change-model.ts';
import { backoff, Followers } from './followers.ts';
import { choiceFrom, resolveChoice } from './random-choice.ts';
import { turnsOn } from './random-program.ts';
import { selectByTool } from './select-tool.ts';
import { startServer, subjects } from './subject.ts';
import type { Subject } from './subject.ts';

/**
 * No cluster with every type: ovsdb-server 3.1 hangs when a map of at most so many pairs gets
 * others, and the difference that goes into the cluster's log has more than that.
 */
const cases = subjects.map((subject, index) => {
  const storage = index === 0 || index === 3 ? ('standalone' as const) : ('clustered' as const);
  return { title: `${subject.title}, ${storage}`, subject, storage };
});

/** What happens, and what is chosen and written meanwhile. */
function episodesOf({ schema }: Subject) {
  const episode = fc.record({
    event: fc.constantFrom('nothing', 'cut', 'cut', 'cut', 'restart'),
    choice: fc.option(choiceFrom(schema), { nil: undefined, freq: 2 }),
    turns: turnsOn(schema, 3),
  });
  const episodes = fc.array(episode, { minLength: 1, maxLength: 6, size: 'max' });
  return fc.record({ isLarge: fc.boolean(), episodes });
}

async function cut(link: Link, session: Session): Promise<void> {
  link.cut();
  await waitUntil('the cut to be noticed', () => session.state.phase === 'reconnecting');
}

describe.each(cases)('an interrupted session with $title', ({ subject, storage }) => {
  const { schema, database } = subject;
  it(
    'has in the end what the server has, whatever it has missed',
    async () => {
      await using server = await startServer(subject, storage);
      await using followers = await Followers.start(subject, server);
      const link = new Link(server.remote);
      await using session = openSession({ database, remotes: [link], backoff });
      await session.ready();
      await checkForAny(episodesOf(subject), { runs: 40, seconds: 6 }, async (story) => {
        await followers.clear();
        if (story.isLarge) await followers.first.transact(ballastFor(schema));
        await session.transact([]);
        let chosen = {};
        await using follower = session.follow(chosen);
        await follower.ready();
        const models = [session, follower].map(({ replica }) => new ChangeModel(replica));
        for (const { event, choice, turns } of story.episodes) {
          if (event === 'cut') await cut(link, session);
          if (event === 'restart') await server.restart();
          await followers.ready();
          if (choice !== undefined) chosen = resolveChoice(choice, followers.first.replica);
          const shown = follower.choose(chosen);
          for (const turn of turns) await followers.run(turn);
          if (event === 'cut') link.restore();
          await Promise.all([session.ready(), shown]);
          await session.transact([]);
          expect(models.flatMap(({ faults }) => faults)).toEqual([]);
          const expected = [await followers.dump(), await selectByTool(server.remote, database, chosen)]; // prettier-ignore
          expect([session, follower].map(({ replica }) => dumpReplica(replica))).toEqual(expected);
          expect(models.map(({ contents }) => contents)).toEqual(expected);
        }
      });
    },
    patience,
  );
});
