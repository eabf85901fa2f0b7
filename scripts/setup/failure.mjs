/** Something that a person can put right: told in one line, without a stack. */
export class Failure extends Error {
  /** @override */
  name = 'Failure';
}

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
