import { run, startDatabase, waitUntil } from '@ovn-console/lab';
import type { Database as Server } from '@ovn-console/lab';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OutcomeUnknownError } from '../errors.ts';
import { openSession } from '../session/session.ts';
import type { Session } from '../session/session.ts';
import { LimboLink } from '../testing/limbo-link.ts';
import { northbound } from '../testing/northbound.ts';
import type { Operation } from './operation.ts';
import { fence } from './outcome-marker.ts';
import type { OutcomeMarker } from './outcome-marker.ts';

const marker: OutcomeMarker = { table: 'NB_Global', column: 'external_ids' };
const backoff = { minMs: 20, maxMs: 100 };

let server: Server;

beforeAll(async () => {
  server = await startDatabase({ schema: 'nb' });
  await nbctl('init');
});

afterAll(() => server.stop());

const nbctl = (...argv: string[]) => run(['ovn-nbctl', `--db=${server.remote}`, ...argv]);
const insertSwitch = (name: string): Operation => ({
  op: 'insert',
  table: 'Logical_Switch',
  row: { name },
});
const open = (remote: LimboLink | string) =>
  openSession({ database: northbound, remotes: [remote], backoff });

/** How many switches of that name the database has. */
async function count(name: string): Promise<number> {
  const uuids = await nbctl('--bare', '--columns=_uuid', 'find', 'Logical_Switch', `name=${name}`);
  return uuids.split('\n').filter(Boolean).length;
}

/** The keys that sessions have in the database. */
async function keys(): Promise<string[]> {
  const text = await nbctl('get', 'NB_Global', '.', 'external_ids');
  return [...text.matchAll(/"(transact:[^"]*)"/g)].map(([, key]) => key ?? '');
}

async function lossOf(outcome: Promise<unknown>): Promise<OutcomeUnknownError> {
  const error: unknown = await outcome.catch((reason: unknown) => reason);
  if (error instanceof OutcomeUnknownError) return error;
  throw new Error(`expected an OutcomeUnknownError, got ${String(error)}`);
}

describe('the outcome of a transaction whose answer is lost', () => {
  let link: LimboLink;
  let session: Session<typeof northbound>;

  beforeEach(async () => {
    link = new LimboLink(server.remote);
    session = open(link);
    await session.ready();
    return async () => {
      await session.close();
      link[Symbol.dispose]();
      await nbctl('clear', 'NB_Global', '.', 'external_ids');
    };
  });

  /** Loses the answer to a transaction that is done. */
  async function loseAnswer(name: string): Promise<OutcomeUnknownError> {
    await session.ready();
    await session.transact([], { marker }); // tickets are there
    link.latest.deafen();
    const lost = session.transact([insertSwitch(name)], { marker });
    await waitUntil('the transaction to be done', async () => (await count(name)) === 1);
    link.latest.cut();
    return lossOf(lost);
  }

  /** Loses a transaction on its way to the server. */
  async function loseRequest(name: string): Promise<OutcomeUnknownError> {
    await session.ready();
    await session.transact([], { marker });
    link.latest.hold();
    const lost = session.transact([insertSwitch(name)], { marker });
    link.latest.cut();
    return lossOf(lost);
  }

  it('is "committed" when it was done', async () => {
    const error = await loseAnswer('done');
    expect(await keys()).toContain(error.trace?.ticket);
    expect(await session.outcomeOf(error)).toBe('committed');
    expect(await keys()).toEqual([]);
    expect(await session.outcomeOf(error)).toBe('committed');
    expect(await count('done')).toBe(1);
  });

  it('is "not committed" when it never arrived', async () => {
    const error = await loseRequest('lost');
    expect(await session.outcomeOf(error)).toBe('not committed');
    expect(await session.outcomeOf(error)).toBe('not committed');
    expect(await count('lost')).toBe(0);
  });

  it('stays "not committed" when the transaction arrives after all', async () => {
    const error = await loseRequest('late');
    const old = link.latest;
    expect(await session.outcomeOf(error)).toBe('not committed');
    old.deliver();
    await waitUntil('the server to answer', () => /"error":"timed out"/.test(old.unheard));
    expect(await count('late')).toBe(0);
  });

  it('is made final by the asking itself, not by what is tidied up afterwards', async () => {
    const error = await loseRequest('fenced');
    const old = link.latest;
    await session.ready();
    await session.transact(fence(error.trace ?? failing()));
    old.deliver();
    await waitUntil('the server to answer', () => /"error":"timed out"/.test(old.unheard));
    expect(await count('fenced')).toBe(0);
    expect(await session.outcomeOf(error)).toBe('not committed');
  });

  it('is "committed" when the transaction arrives before it is asked for', async () => {
    const error = await loseRequest('overtaken');
    link.latest.deliver();
    await waitUntil('the late transaction', async () => (await count('overtaken')) === 1);
    expect(await session.outcomeOf(error)).toBe('committed');
  });

  it('is done once when the server gets it twice', async () => {
    await session.transact([], { marker });
    const { latest } = link;
    latest.hold();
    const twice = session.transact([insertSwitch('twice')], { marker });
    latest.deliver();
    latest.deliver();
    await twice;
    latest.cut();
    await waitUntil('the second answer', () => /"error":"timed out"/.test(latest.unheard));
    expect(await count('twice')).toBe(1);
  });

  it('is not guessed when somebody has removed the mark', async () => {
    const error = await loseAnswer('unmarked');
    await nbctl('clear', 'NB_Global', '.', 'external_ids');
    await expect(session.outcomeOf(error)).rejects.toThrow(/mark .* was removed/);
    await session.transact([insertSwitch('goes-on')], { marker }).catch(() => {});
    await session.transact([insertSwitch('goes-on-again')], { marker });
  });

  it('can be asked for by another session, with what is kept of the error as JSON', async () => {
    const errors = [await loseAnswer('kept-done'), await loseRequest('kept-lost')];
    const kept: { trace: OutcomeUnknownError['trace'] }[] = JSON.parse(
      JSON.stringify(errors.map(({ trace }) => ({ trace }))),
    );
    await session.ready();
    await session.close();
    await using other = open(server.remote);
    await other.ready();
    const outcomes = kept.map((error) => other.outcomeOf(error));
    expect(await Promise.all(outcomes)).toEqual(['committed', 'not committed']);
    await other.close();
    expect(await keys()).toEqual([]);
  });

  it('is not touched by other sessions that use the same column', async () => {
    const [done, lost] = [await loseAnswer('mine-done'), await loseRequest('mine-lost')];
    await using other = open(server.remote);
    await other.ready();
    const writes = Array.from({ length: 20 }, (_, n) =>
      other.transact([insertSwitch(`other-${n}`)], { marker }),
    );
    await Promise.all(writes);
    await other.close();
    expect(await session.outcomeOf(done)).toBe('committed');
    expect(await session.outcomeOf(lost)).toBe('not committed');
  });

  it('cannot be asked for without a marker', async () => {
    link.latest.hold();
    const lost = session.transact([insertSwitch('unmarked')]);
    link.latest.cut();
    await expect(session.outcomeOf(await lossOf(lost))).rejects.toThrow(TypeError);
  });

  it('is waited for no longer than the signal lasts', async () => {
    const error = await loseRequest('waited-for');
    server.pause();
    const reason = new Error('no time');
    const abort = new AbortController();
    const asked = session.outcomeOf(error, { signal: abort.signal });
    abort.abort(reason);
    await expect(asked).rejects.toBe(reason);
    server.resume();
    expect(await session.outcomeOf(error)).toBe('not committed');
  });

  it('leaves a few keys in the database, and none once the session is closed', async () => {
    const writes = Array.from({ length: 200 }, (_, n) =>
      session.transact([insertSwitch(`many-${n}`)], { marker }),
    );
    await Promise.all(writes);
    await session.transact([], { marker });
    expect((await keys()).length).toBeGreaterThan(0);
    await waitUntil('the keys to be removed', async () => (await keys()).length <= 4);
    await session.close();
    expect(await keys()).toEqual([]);
  });

  it('removes what sessions have left behind that ended long ago, and nothing else', async () => {
    const [old, recent] = ['transact:2020-01-01:gone:1', `transact:${today()}:there:1`];
    await nbctl('set', 'NB_Global', '.', `external_ids:"${old}"=open`);
    await nbctl('set', 'NB_Global', '.', `external_ids:"${recent}"=open`, 'external_ids:x=y');
    await session.transact([], { marker });
    await session.close();
    expect(await keys()).toEqual([recent]);
    expect(await nbctl('get', 'NB_Global', '.', 'external_ids:x')).toBe('y');
  });

  it('does not show in the results and errors of a transaction', async () => {
    const results = await session.transact([insertSwitch('plain'), { op: 'comment', comment: 'x' }], { marker }); // prettier-ignore
    expect(results).toEqual([{ uuid: ['uuid', expect.any(String)] }, {}]);
    const bad: Operation = { op: 'delete', table: 'Nothing', where: [] };
    await expect(session.transact([insertSwitch('refused'), bad], { marker })).rejects.toThrow(
      /^operation 1 \(delete from Nothing\): /,
    );
    expect(await count('refused')).toBe(0);
    const nowhere = { table: 'Nothing', column: 'external_ids' };
    const unmarked = session.transact([insertSwitch('refused')], { marker: nowhere });
    await expect(unmarked).rejects.toThrow(/^outcome marker in Nothing.external_ids: /);
    const unfit = { table: 'ACL', column: 'external_ids' };
    const unfitted = session.transact([insertSwitch('refused')], { marker: unfit });
    await expect(unfitted).rejects.toThrow('ACL has 0 rows: an outcome marker needs exactly one');
    expect(await count('refused')).toBe(0);
  });
});

function failing(): never {
  throw new Error('there is no trace');
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
