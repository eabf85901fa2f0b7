import { isArray, isObject } from '../codec/json.ts';
import type { JsonObject } from '../codec/json.ts';

/** The kinds of a server's messages, in the order in which a session gets them. */
export const messageKinds = [
  'greeting',
  'schema of _Server',
  'contents of _Server',
  'schema',
  'contents',
  'update',
  'results',
] as const;

export type MessageKind = (typeof messageKinds)[number];

/** What a server's message is about, told from its shape; undefined for an answer to a probe. */
export function kindOf({ method, result }: JsonObject): MessageKind | undefined {
  if (method === 'update3') return 'update';
  if (isObject(result)) return kindOfObject(result);
  if (!isArray(result) || result.length === 0) return undefined;
  const [found, , tables] = result;
  if (typeof found !== 'boolean') return 'results';
  return isObject(tables) && 'Database' in tables ? 'contents of _Server' : 'contents';
}

function kindOfObject(result: JsonObject): MessageKind {
  if (!('tables' in result)) return 'greeting';
  return result['name'] === '_Server' ? 'schema of _Server' : 'schema';
}
