const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the text is a row's UUID, rather than a name or the name of a row yet to be inserted. */
export function isUuid(text: string): boolean {
  return uuidPattern.test(text);
}
