/** Equality of two plain JSON values (`undefined` properties count as absent). */
export function deepEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other)) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  return differingKeys(one, other).next().done === true;
}

/** Names of the properties in which two entities differ. */
export function changedFields(before: unknown, after: unknown): string[] {
  return isObject(before) && isObject(after) ? [...differingKeys(before, after)] : [];
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}

function* differingKeys(one: JsonObject, other: JsonObject): Generator<string> {
  for (const key of Object.keys(one)) if (!deepEqual(one[key], other[key])) yield key;
  for (const key of Object.keys(other)) if (!(key in one) && other[key] !== undefined) yield key;
}
