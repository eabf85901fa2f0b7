import { Buffer } from 'node:buffer';
import { isArray, isObject } from '../../codec/json.ts';
import type { PassingMessage } from '../proxy-faults.ts';

/** What comes in the place of a message. */
export type Malformation = (message: PassingMessage) => string | Uint8Array;

const levels = 100_000;
const deep = `${'['.repeat(levels)}${']'.repeat(levels)}`;
const deepObject = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** What is no JSON at all, or none that RFC 7047 allows for a message (§4: an object). */
export const notMessages: Readonly<Record<string, Malformation>> = {
  words: () => 'nonsense',
  'an HTTP response': () => 'HTTP/1.1 400 Bad Request\r\n\r\n',
  'zero bytes': () => Buffer.alloc(16),
  'a byte order mark': ({ bytes }) => Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), bytes]),
  'UTF-16': ({ text }) => Buffer.from(text, 'utf16le'),
  'a list': ({ text }) => `[${text}]`,
  'a string': () => '"message"',
  'a number': () => '42 ',
  null: () => 'null',
  'a message without its opening brace': ({ bytes }) => bytes.subarray(1),
  'a closing brace too many': ({ text }) => `${text}}`,
  'an empty object': () => '{}',
  'neither request nor reply': () => '{"id":null}',
};

/** Mistakes of syntax: each changes the text of a message at a place that every message has. */
export const syntaxErrors: Readonly<Record<string, Malformation>> = {
  'a trailing comma': ({ text }) => text.replace(/}$/, ',}'),
  'a missing comma': ({ text }) => text.replace(/([^,]),"/, '$1 "'),
  'a missing colon': ({ text }) => text.replace('":', '" '),
  'a missing value': ({ text }) => text.replace(/}$/, ',"more":}'),
  'single quotes': ({ text }) => text.replaceAll('"', "'"),
  'a key without quotes': ({ text }) => text.replace('"id"', 'id'),
  'a comment': ({ text }) => text.replace(/}$/, '/* */}'),
  'brackets that cross': ({ text }) => text.replace(/}$/, ',"more":[{]}}'),
  'a bracket closed by a brace': ({ text }) => text.replace(/}$/, ',"more":[1}}'),
  NaN: withMember('NaN'),
  Infinity: withMember('Infinity'),
  'a hexadecimal number': withMember('0x10'),
  'a number with a leading zero': withMember('007'),
  'a number with a plus': withMember('+7'),
  'a number without digits before its point': withMember('.5'),
  'a number without digits after its point': withMember('5.'),
  'a number without digits in its exponent': withMember('5e'),
  'a lone minus': withMember('-'),
  'a word that begins like true': withMember('trueish'),
  'a broken word': withMember('nul'),
  'two values': withMember('1 2'),
  'an unknown escape': withMember(String.raw`"\x41"`),
  'a short unicode escape': withMember(String.raw`"\u12"`),
  'a line break in a string': withMember('"a\nb"'),
  'a zero byte in a string': withMember('"a\0b"'),
  'a zero byte between tokens': ({ text }) => text.replace('":', '":\0'),
};

/** Bytes in a string that are no UTF-8, which RFC 7047 §3.1 wants: not to be read as something else. */
export const badCharacters: Readonly<Record<string, Malformation>> = {
  'a byte that begins nothing': withBytes(0xff),
  'a character without its beginning': withBytes(0x80),
  'a character without its end': withBytes(0xe2, 0x82),
  'a character in more bytes than it needs': withBytes(0xc0, 0xaf),
  'a surrogate in bytes': withBytes(0xed, 0xa0, 0x80),
  'a character past the last': withBytes(0xf4, 0x90, 0x80, 0x80),
};

/** JSON that is extreme but in a place that means nothing: it may be ignored. */
export const extremes: Readonly<Record<string, Malformation>> = {
  [`lists nested ${levels} deep`]: withMember(deep),
  [`objects nested ${levels} deep`]: withMember(deepObject),
  'lists nested deep beside a long number': withMember(`[12345678901234567890,${deep}]`),
  'a number of 400 digits': withMember('9'.repeat(400)),
  'a number beyond the largest double': withMember('1e400'),
  'lone surrogates in escapes': withMember(String.raw`"\ud800 \udc00"`),
  'a key of a million characters': ({ text }) => text.replace(/}$/, `,"${'k'.repeat(1e6)}":1}`),
  'a hundred thousand members': ({ text }) =>
    text.replace(/}$/, `,"more":{${'"a":1,'.repeat(1e5)}"b":2}}`),
  'a key that is __proto__': ({ text }) => text.replace(/}$/, ',"__proto__":{"id":0}}'),
};

/** Other ways to say the same (RFC 4627): they must be understood. */
export const paraphrases: Readonly<Record<string, Malformation>> = {
  'members in the opposite order': ({ json }) =>
    JSON.stringify(Object.fromEntries(Object.entries(json).toReversed())),
  'members of all objects in the opposite order': ({ json }) => JSON.stringify(reversed(json)),
  'space between all tokens': ({ json }) => JSON.stringify(json, undefined, ' \t\r\n '),
  'space around it': ({ text }) => ` \r\n\t${text}\n\n`,
  'letters in escapes': ({ text }) => text.replaceAll(/"(?:[^"\\]|\\.)*"/g, escapeLetters),
  'an unknown member first': ({ text }) => text.replace('{', '{"more":[{"result":[]}],'),
  'an unknown member last': ({ text }) => text.replace(/}$/, ',"more":{"id":77}}'),
  'all members twice, the last one being right': ({ text, json }) => {
    const wrong = Object.keys(json).map((key) => `${JSON.stringify(key)}:[],`);
    return text.replace('{', `{${wrong.join('')}`);
  },
};

function withMember(json: string): Malformation {
  return ({ text }) => text.replace(/}$/, `,"more":${json}}`);
}

/** In the middle of a name that matters: of the database, or of a shelf. */
function withBytes(...added: readonly number[]): Malformation {
  return ({ bytes }) => {
    const at = bytes.toString('latin1').search(/(?<=Sh)op|(?<=go)ner|(?<=fi)rst/);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(added), bytes.subarray(at)]);
  };
}

function escapeLetters(text: string): string {
  return text.replaceAll(/(\\.)|([a-zA-Z])/g, (_match, escape?: string, letter?: string) => {
    return escape ?? String.raw`\u${letter?.codePointAt(0)?.toString(16).padStart(4, '0')}`;
  });
}

function reversed(json: unknown): unknown {
  if (isArray(json)) return json.map(reversed);
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json)
      .map(([key, member]) => [key, reversed(member)] as const)
      .toReversed(),
  );
}

/** Copies of a message in which, one after the other, each of its values is of a wrong type. */
export function* wrongTypes(json: unknown): Generator<{ where: string; json: unknown }> {
  for (const odd of oddValues) {
    if (typeof odd === 'object' || typeof odd !== typeof json) {
      yield { where: ` = ${JSON.stringify(odd)}`, json: odd };
    }
  }
  const isList = isArray(json);
  if (!isList && !isObject(json)) return;
  for (const [key, member] of Object.entries(json)) {
    for (const { where, json: wrong } of wrongTypes(member)) {
      const copy = isList ? json.with(Number(key), wrong) : { ...json, [key]: wrong };
      yield { where: `.${key}${where}`, json: copy };
    }
  }
}

/** None of these is a value of any column of the shop, or anything in the protocol. */
const oddValues = [null, true, { odd: 1 }, [['odd']], 'odd'];
