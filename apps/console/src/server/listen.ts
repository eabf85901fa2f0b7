import { once } from 'node:events';
import type { Server } from 'node:http';

/** The console cannot listen where it was told to; the message is one line for a person. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Resolves once the server accepts connections. Throws ListenError. */
export async function listen(server: Server, { host, port }: Address): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new ListenError(reasonOf(error, { host, port }), { cause: error });
  }
}

function reasonOf(error: unknown, { host, port }: Address): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program. Stop it, or choose another port (PORT).`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose one above 1023 (PORT).`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. Choose one of its own, or 0.0.0.0 for all (HOST).`;
    default:
      return `Cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
