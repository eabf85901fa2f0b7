/**
 * A string as ovn-nbctl reads it in `COLUMN=VALUE` (ovs-vsctl(8), "Database Values"): bare when it
 * is one word, else a JSON string.
 */
export function quoteString(text: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(text) ? text : JSON.stringify(text);
}
