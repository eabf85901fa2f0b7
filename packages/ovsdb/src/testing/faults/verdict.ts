import { rewriteMessages } from '../proxy-faults.ts';
import { kindOf } from '../message-kind.ts';
import type { MessageKind } from '../message-kind.ts';
import { toError } from '../../to-error.ts';
import type { Exchange } from './exchange.ts';
import type { Malformation } from './malformations.ts';

/** Mistakes of ours, when a message was not what the code took it for. */
const programmingError = /is not (a function|iterable|defined)|Cannot (read|convert|mix)|call stack|BigInt/; // prettier-ignore

/**
 * What a session made of a malformed message in the place of the first of that kind: `refused`
 * with the connection, which another one followed, or `ignored`, or else what went wrong.
 */
export async function verdictOn(
  exchange: Exchange,
  kind: MessageKind,
  malformation: Malformation,
): Promise<string> {
  let isDone = false;
  const replaced = rewriteMessages((message) => {
    if (isDone || kindOf(message.json) !== kind) return [message.bytes];
    isDone = true;
    return [malformation(message)];
  });
  const ending = await exchange
    .run((connection) => (connection === 0 ? { toClient: [replaced] } : {}))
    .catch(toError);
  if (ending instanceof Error) return ending.message;
  const { connections, errors } = ending;
  if (connections === 1 && errors.length === 0) return 'ignored';
  const isRefused =
    connections === 2 && errors.length === 1 && !programmingError.test(errors.join());
  return isRefused ? 'refused' : `${connections} connections: ${errors.join('; ')}`;
}
