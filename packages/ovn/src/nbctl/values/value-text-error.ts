/** A text is not a value of its column; the message is ovn-nbctl's own. */
export class ValueTextError extends Error {
  override readonly name = 'ValueTextError';
}
