/**
 * Thrown by the plan of a command that waits for contents that are not there (`wait-until`): plan
 * again after the next change.
 */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}
