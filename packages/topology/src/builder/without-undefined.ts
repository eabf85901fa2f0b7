/** The same object type, with properties that may be undefined made optional instead. */
export type WithoutUndefined<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out what is undefined: JSON has no such value, and absent is how the graph says it. */
export function withoutUndefined<const T extends object>(object: T): WithoutUndefined<T>;
export function withoutUndefined(object: object): object {
  const defined: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) if (value !== undefined) defined[key] = value;
  return defined;
}
