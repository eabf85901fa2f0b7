import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Direction = 'requests' | 'replies';

/** A unix socket that leads to an ovsdb-server's, until told otherwise. */
export interface BrokenLine extends AsyncDisposable {
  readonly remote: string;
  /** From now on what goes this way is lost, on the connections that there are. */
  readonly swallow: (direction: Direction) => void;
  /** Nothing comes back any more until `release`; then all of it, in order. */
  readonly hold: () => void;
  readonly release: () => void;
  /** Ends every connection; new ones work. */
  readonly cut: () => void;
}

export async function brokenLineTo(socketPath: string): Promise<BrokenLine> {
  const directory = await mkdtemp(join(tmpdir(), 'ovn-console-line-'));
  const path = join(directory, 'db.sock');
  const pairs = new Set<{ readonly client: Socket; readonly server: Socket }>();
  const listener = createServer((client) => {
    const pair = { client, server: connect(socketPath) };
    pairs.add(pair);
    client.pipe(pair.server).pipe(client);
    client.on('close', () => pairs.delete(pair)).on('error', () => undefined);
    pair.server.on('error', () => undefined);
  });
  listener.listen(path);
  await once(listener, 'listening');
  const cut = () => {
    for (const { client, server } of pairs) {
      client.destroy();
      server.destroy();
    }
  };
  return {
    remote: `unix:${path}`,
    cut,
    hold: () => {
      for (const { client, server } of pairs) server.unpipe(client).pause();
    },
    release: () => {
      for (const { client, server } of pairs) server.pipe(client);
    },
    swallow: (direction) => {
      for (const { client, server } of pairs) {
        const [from, to] = direction === 'requests' ? [client, server] : [server, client];
        from.unpipe(to);
        from.resume();
      }
    },
    [Symbol.asyncDispose]: async () => {
      listener.close();
      cut();
      await rm(directory, { recursive: true });
    },
  };
}
