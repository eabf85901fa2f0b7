import { checkNames } from './check-names.ts';
import { describeOperation } from './describe-operation.ts';
import type { Operation } from './operation.ts';
import { toError } from '../to-error.ts';

/** Operations nest less deep; whatever nests deeper is no operation, or refers to itself. */
const deepest = 8;

/** NUL and lone surrogates: valid in JavaScript and in JSON, but not for ovsdb-server. */
const unsendable = /[\0\p{Surrogate}]/u;

/** Nearer to 0 a number is subnormal, which ovsdb-server's JSON parser takes for a syntax error. */
const smallestNormal = 2 ** -1022;

const [smallestInteger, greatestInteger] = [-(2n ** 63n), 2n ** 63n - 1n];

/**
 * Refuses what cannot travel before any of it does. JSON.stringify would turn `NaN` into `null`
 * and leave out what is `undefined`; ovsdb-server ends the connection, and with it everything
 * that others are waiting for, over a NUL or half a surrogate pair in a text, or over a number
 * too near to 0. So is a reference to a row that nobody inserts, which the server would drop
 * silently. All else is left to the server, which knows its schema.
 * @throws TypeError that names the operation and the place in it.
 */
export function checkOperations(operations: readonly Operation[]): void {
  for (const [index, operation] of operations.entries()) {
    try {
      checkMembers(operation, 0);
    } catch (error) {
      const where = `operation ${index} (${describeOperation(operation)})`;
      throw new TypeError(`${where}: ${toError(error).message}`, { cause: error });
    }
  }
  checkNames(operations);
}

function checkMembers(object: object, depth: number): void {
  if (depth > deepest) throw new TypeError('nests too deeply');
  for (const [name, value] of Object.entries(object) as [string, unknown][]) {
    // An optional member of the operation itself may be there and undefined.
    if (depth === 0 && value === undefined) continue;
    if (typeof value === 'object' && value !== null) checkMembers(value, depth + 1);
    else checkAtom(name, value);
    if (unsendable.test(name)) throw unsendableText(name);
  }
}

function checkAtom(name: string, value: unknown): void {
  switch (typeof value) {
    case 'boolean':
      return;
    case 'string':
      if (!unsendable.test(value)) return;
      throw unsendableText(value);
    case 'number':
      if (value === 0 || (Number.isFinite(value) && Math.abs(value) >= smallestNormal)) return;
      break;
    case 'bigint':
      if (value >= smallestInteger && value <= greatestInteger) return;
      throw new TypeError(`${value} does not fit into 64 bits`);
    default:
  }
  throw new TypeError(`${name}: ${String(value)} is no OVSDB value`);
}

function unsendableText(text: string): TypeError {
  return new TypeError(`${JSON.stringify(text)} has a character that OVSDB does not take`);
}
