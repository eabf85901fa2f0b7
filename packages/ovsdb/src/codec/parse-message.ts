import { Buffer } from 'node:buffer';
import { ProtocolError } from '../errors.ts';
import { isObject, parseJsonExactly } from './json.ts';
import type { JsonObject } from './json.ts';
import type { MessageBytes } from './message-splitter.ts';

/**
 * Parses one message. The one place that turns bytes into values: a parser for messages
 * longer than a V8 string belongs here.
 * @throws ProtocolError when it is not a JSON object.
 */
export function parseMessage(bytes: MessageBytes): JsonObject {
  const text = Buffer.concat(bytes.chunks, bytes.length).toString('utf8');
  const value = parse(text, bytes.hasLongNumber);
  if (!isObject(value)) throw new ProtocolError('a message is not a JSON object');
  return value;
}

function parse(text: string, hasLongNumber: boolean): unknown {
  try {
    return hasLongNumber ? parseJsonExactly(text) : JSON.parse(text);
  } catch (cause) {
    throw new ProtocolError(`a message is not JSON: ${text.slice(0, 80)}`, { cause });
  }
}
