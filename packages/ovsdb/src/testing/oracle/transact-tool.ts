import { run } from '@ovn-console/lab';
import { isArray, parseJsonExactly, stringifyJson } from '../../codec/json.ts';
import type { Operation } from '../../transaction/operation.ts';

/**
 * What `ovsdb-client transact` prints: a result or an error per operation.
 * @throws CommandError when the server refuses the request as a whole.
 */
export async function transactByTool(
  remote: string,
  database: string,
  operations: readonly Operation[],
): Promise<readonly unknown[]> {
  const text = stringifyJson([database, ...operations]);
  const reply = parseJsonExactly(await run(['ovsdb-client', 'transact', remote, text]));
  if (isArray(reply)) return reply;
  throw new Error(`ovsdb-client printed ${String(reply)}`);
}
