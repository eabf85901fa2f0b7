/**
 * A warning as ovn-nbctl's log prints it on standard error.
 * @param count counts what was logged, from 1
 */
export function logLine(
  { module, message }: { readonly module: string; readonly message: string },
  count: number,
): string {
  const time = `${new Date().toISOString().slice(0, -5)}Z`;
  return `${time}|${String(count).padStart(5, '0')}|${module}|WARN|${message}\n`;
}
