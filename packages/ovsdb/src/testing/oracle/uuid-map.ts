import { isArray, isObject, parseJson, stringifyJson } from '../../codec/json.ts';
import type { Uuid } from '../../codec/wire-value.ts';

const anyUuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Which row of the one server is which of the other. */
export class UuidMap {
  readonly #theirs = new Map<Uuid, Uuid>();
  readonly #ours = new Map<Uuid, Uuid>();

  /** Learns from the results of a transaction that both have done. */
  learn(ours: readonly unknown[], theirs: readonly unknown[]): void {
    for (const [index, result] of ours.entries()) {
      const [one, other] = [uuidIn(result), uuidIn(theirs[index])];
      if (one === undefined || other === undefined) continue;
      this.#theirs.set(one, other);
      this.#ours.set(other, one);
    }
  }

  /** JSON of ours as the other server would have it. */
  toTheirs(json: readonly unknown[]): readonly unknown[] {
    return translate(json, this.#theirs);
  }

  /** JSON of theirs as our server would have it. */
  toOurs(json: readonly unknown[]): readonly unknown[] {
    return translate(json, this.#ours);
  }
}

function translate(json: readonly unknown[], uuids: ReadonlyMap<Uuid, Uuid>): readonly unknown[] {
  const text = stringifyJson(json).replaceAll(anyUuid, (uuid) => uuids.get(uuid) ?? uuid);
  const translated = parseJson(text);
  return isArray(translated) ? translated : [];
}

function uuidIn(result: unknown): Uuid | undefined {
  const reference = isObject(result) ? result['uuid'] : undefined;
  return isArray(reference) && typeof reference[1] === 'string' ? reference[1] : undefined;
}

/** Whether a text names rows. */
export function namesRows(text: string): boolean {
  return text.search(anyUuid) >= 0;
}

/** JSON with rows, sets and maps in an order that does not depend on how UUIDs compare. */
export function inOrder(json: readonly unknown[]): readonly unknown[] {
  const [notation, elements] = json;
  const isValue = (notation === 'set' || notation === 'map') && isArray(elements);
  return isValue ? [notation, sorted(elements)] : json.map(memberInOrder);
}

function memberInOrder(json: unknown): unknown {
  if (isArray(json)) return inOrder(json);
  if (!isObject(json)) return json;
  const members = Object.entries(json).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    members.map(([name, value]) => [
      name,
      name === 'rows' && isArray(value) ? sorted(value) : memberInOrder(value),
    ]),
  );
}

function sorted(values: readonly unknown[]): unknown[] {
  const keyed = values.map(memberInOrder).map((value) => [stringifyJson(value), value] as const);
  return keyed.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
