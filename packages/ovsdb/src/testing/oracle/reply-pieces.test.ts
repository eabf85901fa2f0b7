import { Duplex } from 'node:stream';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decoderOf, omittedValueOf } from '../../codec/decode.ts';
import { isArray, parseJson, stringifyJson } from '../../codec/json.ts';
import { JsonRpcPeer } from '../../json-rpc/peer.ts';
import { ReplicaContents } from '../../replica/replica-contents.ts';
import { parseServerSchema } from '../../schema/server-schema.ts';
import { planOf } from '../../session/monitor-plan.ts';
import { chosenTables } from '../../session/table-choice.ts';
import { declareDatabase } from '../declare-database.ts';
import { dumpReplica } from '../dump.ts';
import { checkForAny, patience } from './budget.ts';
import { everyTypeSchema } from './every-type-schema.ts';
import { pieces, spacedOut, wireContents } from './random-reply.ts';
import type { WireContents } from './random-reply.ts';

const schema = parseServerSchema(parseJson(stringifyJson(everyTypeSchema)));
const database = declareDatabase(schema);
const { layout } = planOf(database, chosenTables(database, undefined), { schema, fingerprint: '' });

/** The rows as JSON.parse and the decoders have them. */
function decoded(contents: WireContents): unknown {
  return Object.fromEntries(
    database.tables.map(({ name, columns }) => {
      const rows = Object.hasOwn(contents, name) ? Object.entries(contents[name] ?? {}) : [];
      const decodedRows = rows.map(([uuid, row]) => {
        const values = Object.entries(columns).map(([column, type]) => {
          const wire = Object.hasOwn(row, column) ? row[column] : undefined;
          return [column, wire === undefined ? omittedValueOf(type, type.min) : decoderOf(type)(wire)]; // prettier-ignore
        });
        return [uuid, { _uuid: uuid, ...Object.fromEntries(values) }];
      });
      return [name, Object.fromEntries(decodedRows)];
    }),
  );
}

function updatesOf(contents: WireContents, member: string): unknown {
  return Object.fromEntries(
    Object.entries(contents).map(([table, rows = {}]) => {
      const updates = Object.entries(rows).map(([uuid, row]) => [uuid, { [member]: row }]);
      return [table, Object.fromEntries(updates)];
    }),
  );
}

interface Form {
  readonly member: 'initial' | 'insert' | 'new';
  readonly hasTransactionId: boolean;
  /** The order in which ovsdb-server writes a reply's members, or another. */
  readonly order: readonly string[];
  readonly isSpaced: boolean;
}

const transactionId = '11111111-2222-4333-8444-555555555555';

function replyOf(id: unknown, contents: WireContents, { member, hasTransactionId, order }: Form) {
  const updates = updatesOf(contents, member);
  const result = hasTransactionId ? [false, transactionId, updates] : updates;
  const members: Readonly<Record<string, unknown>> = { id, result, error: null };
  return Object.fromEntries(order.map((name) => [name, members[name]]));
}

const notification = fc.record({
  method: fc.constant('update3'),
  params: fc.array(fc.jsonValue({ stringUnit: 'binary' })),
  id: fc.constant(null),
});
const usual = fc.constant(['id', 'result', 'error']);
const any = fc.shuffledSubarray(['id', 'result', 'error'], { minLength: 3 });
const form: fc.Arbitrary<Form> = fc.record({
  member: fc.constantFrom('initial', 'insert', 'new'),
  hasTransactionId: fc.boolean(),
  order: fc.oneof({ arbitrary: usual, weight: 3 }, any),
  isSpaced: fc.boolean(),
});
const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 });

const messages = fc.array(notification, { maxLength: 3 });
const exchange = fc.record({
  contents: wireContents(schema),
  form,
  sizes,
  before: messages,
  after: messages,
});

/** A peer that is sent those bytes, and what it was notified of. */
function peerOn(stream: Duplex) {
  const notified: unknown[] = [];
  const onNotification = (method: string, params: readonly unknown[]) =>
    void notified.push({ method, params, id: null });
  return { notified, peer: new JsonRpcPeer(stream, { probeIntervalMs: 60_000, onNotification }) };
}

describe('a reply with contents', () => {
  it(
    'is the same rows in whatever pieces it arrives, and whatever is around it',
    async () => {
      await checkForAny(exchange, { runs: 100, seconds: 10 }, async (given) => {
        const replica = new ReplicaContents(database);
        const load = replica.beginLoad(layout, given.form.member === 'new' ? 'update' : 'update2');
        const stream = new Duplex({ read() {}, write: (_bytes, _encoding, done) => done() });
        const { peer, notified } = peerOn(stream);
        const replies = [peer.request('monitor', [], { contents: load }), peer.request('echo', [])];
        const sent = [
          ...given.before,
          replyOf(0, given.contents, given.form),
          ...given.after,
          { id: 1, result: [], error: null },
        ];
        const json = sent.map(stringifyJson).join('\n');
        for (const piece of pieces(given.form.isSpaced ? spacedOut(json) : json, given.sizes)) {
          stream.push(piece);
        }
        const [result] = await Promise.all(replies);
        const updates = given.form.hasTransactionId && isArray(result) ? result[2] : result;
        if (!load.isComplete) load.putAll(updates);
        replica.commitLoad(layout, load, undefined);
        expect(dumpReplica(replica)).toEqual(decoded(given.contents));
        expect(notified).toEqual(parseJson(stringifyJson([...given.before, ...given.after])));
        peer.close();
      });
    },
    patience,
  );
});
