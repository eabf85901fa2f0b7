/** Takes the bytes of one JSON object as they arrive, from its opening brace on. */
export interface ObjectReader {
  /**
   * The chunk may be kept while the object goes on.
   * @returns what came after the object, of this chunk and of those kept before it; undefined
   *   while it goes on.
   * @throws ProtocolError when they are not what was expected.
   */
  push(chunk: Uint8Array): Uint8Array | undefined;
}
