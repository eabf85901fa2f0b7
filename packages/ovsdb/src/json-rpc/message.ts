import { isArray } from '../codec/json.ts';
import type { JsonObject } from '../codec/json.ts';
import { ProtocolError } from '../errors.ts';

/** What a JSON-RPC 1.0 message (RFC 7047 §4) is. */
export type Message =
  | {
      readonly kind: 'reply';
      readonly id: unknown;
      readonly result: unknown;
      readonly error: unknown;
    }
  | {
      readonly kind: 'request';
      readonly id: unknown;
      readonly method: string;
      readonly params: readonly unknown[];
    }
  | {
      readonly kind: 'notification';
      readonly method: string;
      readonly params: readonly unknown[];
    };

/** @throws ProtocolError when the object is no JSON-RPC message. */
export function classify(message: JsonObject): Message {
  const { id, method, params, result, error } = message;
  if (typeof method === 'string') {
    if (!isArray(params)) throw new ProtocolError(`the params of ${method} are no array`);
    return id === null || id === undefined
      ? { kind: 'notification', method, params }
      : { kind: 'request', id, method, params };
  }
  if (id !== null && id !== undefined) return { kind: 'reply', id, result, error };
  throw new ProtocolError('a message is neither request, reply nor notification');
}
