/** Takes the bytes of one JSON object as they arrive, from its opening brace on. */
export interface ObjectReader {
  /**
   * The chunk may be kept while the object goes on.
   * @returns how many of the chunk's last bytes are not the object's any more; undefined while
   *   it goes on.
   * @throws ProtocolError when they are not what was expected.
   */
  push(chunk: Uint8Array): number | undefined;
}
