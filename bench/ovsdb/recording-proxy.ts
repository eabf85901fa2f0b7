import { createConnection, createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Database } from '@ovn-console/lab';

/** A JSON-RPC request as a client wrote it. */
export interface RecordedRequest {
  readonly text: string;
  readonly method: string;
  readonly params: readonly unknown[];
}

/**
 * Lets a client work through a proxy and returns the requests that it sent.
 * @param work is given the proxy's remote, and resolves when the client is done.
 */
export async function recordRequests(
  database: Database,
  work: (remote: string) => Promise<unknown>,
): Promise<readonly RecordedRequest[]> {
  const path = join(database.directory, 'recording.sock');
  const sent: Buffer[] = [];
  const server = createServer((client) => {
    client.on('data', (bytes) => sent.push(bytes));
    connectThrough(client, createConnection(database.socketPath));
  });
  server.listen(path);
  await once(server, 'listening');
  try {
    await work(`unix:${path}`);
  } finally {
    server.close();
  }
  return messagesIn(Buffer.concat(sent).toString('utf8')).map(requestOf);
}

function connectThrough(client: Socket, server: Socket): void {
  client.pipe(server).pipe(client);
  // Either end may simply be gone: then so is the other.
  for (const [one, other] of [
    [client, server],
    [server, client],
  ] as const) {
    // prettier-ignore
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}

/** Cuts concatenated JSON objects apart (RFC 7047 §4 has no delimiter between messages). */
function messagesIn(text: string): string[] {
  const messages: string[] = [];
  let [start, depth, inString] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) {
      messages.push(text.slice(start, at + 1).trim());
      start = at + 1;
    }
  }
  return messages;
}

function requestOf(text: string): RecordedRequest {
  const { method = 'reply', params = [] }: Partial<RecordedRequest> = JSON.parse(text);
  return { text, method, params };
}
