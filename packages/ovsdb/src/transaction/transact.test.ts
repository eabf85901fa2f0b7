import { duplexPair } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperationError, OutcomeUnknownError, ProtocolError } from '../errors.ts';
import { JsonRpcPeer } from '../json-rpc/peer.ts';
import type { Operation } from './operation.ts';
import { chooseUuids, knownResults } from './known-results.ts';
import { runTransaction } from './transact.ts';

const operations: Operation[] = [
  { op: 'insert', table: 'Logical_Switch', row: { name: 'ls' } },
  { op: 'wait', timeout: 0, table: 'ACL', where: [], columns: ['_uuid'], until: '==', rows: [] },
  { op: 'comment', comment: 'x' },
];

let peer: JsonRpcPeer;
let answer: object;

beforeEach(() => {
  const [near, far] = duplexPair();
  peer = new JsonRpcPeer(near, { probeIntervalMs: 60_000, onNotification: () => {} });
  let id = 0;
  far.on('data', () => far.write(JSON.stringify({ id: id++, ...answer })));
});

afterEach(() => peer.close());

async function failureWith(given: object): Promise<unknown> {
  answer = given;
  const transaction = runTransaction(peer, { database: 'OVN_Northbound', operations });
  return transaction.catch((error: unknown) => error);
}

describe('runTransaction', () => {
  it('keeps every error of a reply', async () => {
    const result = [
      { error: 'constraint violation', details: 'too long' },
      null,
      { error: 'aborted' },
      { error: 'referential integrity violation', details: 'no row' },
    ];
    const error = await failureWith({ result, error: null });
    expect(error).toBeInstanceOf(OperationError);
    expect(error).toMatchObject({
      code: 'constraint violation',
      operationIndex: 0,
      failures: [
        { code: 'constraint violation', details: 'too long', operation: 'insert into Logical_Switch' },
        { code: 'aborted', operationIndex: 2, operation: 'comment' },
        { code: 'referential integrity violation', details: 'no row' },
      ],
      message:
        'operation 0 (insert into Logical_Switch): constraint violation: too long; operation 2 (comment): aborted; commit: referential integrity violation: no row',
    }); // prettier-ignore
  });

  it('reports a refusal of the request as such', async () => {
    const refused = await failureWith({ result: null, error: { error: 'unknown database' } });
    expect(refused).toBeInstanceOf(ProtocolError);
    const bare = await failureWith({
      result: { error: 'syntax error', details: 'x' },
      error: null,
    });
    expect(bare).toBeInstanceOf(OperationError);
    expect(bare).toMatchObject({ message: 'transact: syntax error: x' });
  });

  it.each([
    ['canceled', { result: null, error: 'canceled' }],
    ['canceled, as an error object', { result: null, error: { error: 'canceled' } }],
    ['too short', { result: [{}], error: null }],
    ['no list', { result: 'done', error: null }],
  ])('takes an answer that is %s for no answer', async (_what, given) => {
    expect(await failureWith(given)).toBeInstanceOf(OutcomeUnknownError);
  });
});

describe('knownResults', () => {
  it('tells what follows from the operations', () => {
    const chosen = chooseUuids(operations);
    expect(chooseUuids(chosen)).toEqual(chosen);
    expect(knownResults(chosen)).toEqual([{ uuid: ['uuid', expect.stringMatching(/^[0-9a-f-]{36}$/)] }, {}, {}]); // prettier-ignore
    const { uuid } = { uuid: undefined, ...chosen[0] };
    expect(knownResults(chosen)[0]?.uuid?.[1]).toBe(uuid);
    expect(knownResults(operations)[0]).toBeUndefined();
  });
});
