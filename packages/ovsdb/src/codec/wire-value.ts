/**
 * OVSDB values as they travel (RFC 7047 §5.1). Integers beyond ±2^53 are `bigint`;
 * everything else is plain JSON.
 */

/** A row's UUID in its usual text form, such as `6ddc8a1e-…`. */
export type Uuid = string;

/** A reference to an existing row. */
export type WireUuid = readonly ['uuid', Uuid];

/** A reference to a row inserted by the same transaction; the name is an RFC 7047 `<id>`. */
export type WireNamedUuid = readonly ['named-uuid', string];

export type WireAtom = string | number | bigint | boolean | WireUuid | WireNamedUuid;
export type WireSet = readonly ['set', readonly WireAtom[]];
export type WirePair = readonly [WireAtom, WireAtom];
export type WireMap = readonly ['map', readonly WirePair[]];

/** A column's value. A set of exactly one element may be written as the bare element. */
export type WireValue = WireAtom | WireSet | WireMap;

/** Column name to value. */
export type WireRow = Readonly<Record<string, WireValue>>;

/** Refers to an existing row: `["uuid", uuid]`. */
export function uuidRef(uuid: Uuid): WireUuid {
  return ['uuid', uuid];
}

/**
 * Refers to a row inserted by the same transaction with `uuid-name: name`.
 * @throws TypeError when the name is not an identifier: the server would call it a syntax error.
 */
export function namedUuid(name: string): WireNamedUuid {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    throw new TypeError(`"${name}" cannot name a row: letters, digits and _ only (RFC 7047 §3.1)`);
  }
  return ['named-uuid', name];
}
