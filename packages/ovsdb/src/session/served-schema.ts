import { isArray, isObject, parseJson, stringifyJson } from '../codec/json.ts';
import { parseServerSchema } from '../schema/server-schema.ts';
import type { ServedSchema } from './monitor-plan.ts';

/**
 * Reads the reply to `get_schema`.
 * @throws ProtocolError when it is not a schema.
 */
export function servedSchemaOf(json: unknown): ServedSchema {
  return { schema: parseServerSchema(json), fingerprint: fingerprintOf(json) };
}

/**
 * Whether the text is that schema, in whatever order.
 * @throws SyntaxError when it is no JSON.
 */
export function isSameSchema(text: string, { fingerprint }: ServedSchema): boolean {
  return fingerprintOf(parseJson(text)) === fingerprint;
}

function fingerprintOf(json: unknown): string {
  return stringifyJson(inOrder(json));
}

function inOrder(json: unknown): unknown {
  if (isArray(json)) return json.map(inOrder);
  if (!isObject(json)) return json;
  const members = Object.entries(json).map(([name, value]) => [name, inOrder(value)] as const);
  return Object.fromEntries(members.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
