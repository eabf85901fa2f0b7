/** The limit: sends the same requests, reads the replies to their last byte, looks at nothing. */
import { createConnection } from 'node:net';
import { report } from './exchange.ts';

export interface BareReadParameters {
  readonly socketPath: string;
  /** The requests, byte for byte as our client wrote them. */
  readonly requests: string;
  /** How long the replies are. Unknown the first time: then the end is told by an echo's reply. */
  readonly bytes?: number;
}

export interface BareReadResult {
  readonly readyMs: number;
  /** Until then the server was at work on its answer. */
  readonly firstByteMs: number;
  readonly bytes: number;
}

const echo = { method: 'echo', params: [], id: 'end-of-replies' };
const echoed = JSON.stringify({ result: [], id: echo.id, error: null });

const { socketPath, requests, bytes }: BareReadParameters = JSON.parse(process.argv[2] ?? '{}');
let received = 0;
let firstByteMs = 0;
let tail = Buffer.alloc(0);
const startedAt = performance.now();
const socket = createConnection(socketPath);
socket.write(bytes === undefined ? requests + JSON.stringify(echo) : requests);
socket.on('data', (chunk) => {
  if (received === 0) firstByteMs = performance.now() - startedAt;
  received += chunk.length;
  if (bytes !== undefined) {
    if (received >= bytes) finish(received);
    return;
  }
  tail = Buffer.concat([tail, chunk]).subarray(-echoed.length);
  if (isEchoed(tail.toString('latin1'))) finish(received - echoed.length);
});
socket.on('close', () => process.exit(1));

/** The server writes members in an order of its own, but always the same number of bytes. */
function isEchoed(text: string): boolean {
  return text.startsWith('{') && text.includes(`"id":"${echo.id}"`);
}

function finish(length: number): void {
  const readyMs = performance.now() - startedAt;
  report({ readyMs, firstByteMs, bytes: length } satisfies BareReadResult);
  process.exit(0);
}
