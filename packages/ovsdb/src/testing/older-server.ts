import { Duplex } from 'node:stream';
import { isObject } from '../codec/json.ts';
import type { NamedConnector } from '../transport/connector.ts';
import { connectorFor } from '../transport/connect.ts';

/**
 * A real server that answers "unknown method" to some requests, as one would that is older
 * than them. `requested` collects the methods that were asked for, refused ones too.
 */
export function olderServer(
  remote: string,
  unknownMethods: readonly string[],
): NamedConnector & { readonly requested: string[] } {
  const target = connectorFor(remote);
  const requested: string[] = [];
  return {
    name: target.name,
    requested,
    connect: async (signal) =>
      withoutMethods(await target.connect(signal), unknownMethods, requested),
  };
}

function withoutMethods(server: Duplex, unknown: readonly string[], requested: string[]): Duplex {
  const proxy = new Duplex({
    read() {
      server.resume();
    },
    write(bytes: Buffer, _encoding, done) {
      // The peer writes one whole message at a time.
      const message: unknown = JSON.parse(bytes.toString('utf8'));
      const { id, method } = isObject(message) ? message : {};
      requested.push(String(method));
      if (!unknown.includes(String(method))) server.write(bytes, () => done());
      else {
        proxy.push(JSON.stringify({ id, result: null, error: 'unknown method' }));
        done();
      }
    },
    destroy(error, done) {
      server.destroy();
      done(error);
    },
  });
  server.on('data', (bytes) => proxy.push(bytes));
  server.on('error', (error) => proxy.destroy(error));
  server.on('close', () => proxy.destroy());
  return proxy;
}
