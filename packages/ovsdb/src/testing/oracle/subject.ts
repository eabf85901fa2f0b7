import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@ovn-console/lab';
import { parseJsonExactly, stringifyJson } from '../../codec/json.ts';
import type { Database } from '../../schema/database.ts';
import { parseServerSchema } from '../../schema/server-schema.ts';
import type { ServerSchema } from '../../schema/server-schema.ts';
import { declareDatabase } from '../declare-database.ts';
import { startServerProcess } from '../server-process.ts';
import { everyTypeSchema } from './every-type-schema.ts';

/** A database that random programs are run on. */
export interface Subject {
  readonly title: string;
  /** The text of its `.ovsschema` file. */
  readonly schemaText: string;
  readonly schema: ServerSchema;
  /** Everything that the schema has, declared. */
  readonly database: Database;
}

/** A real ovsdb-server with one empty database. */
export interface Server extends AsyncDisposable {
  /** "unix:" and the socket's path. */
  readonly remote: string;
  /** SIGKILL, and another server on the same file; resolves when it serves. */
  restart(): Promise<void>;
}

/** `clustered`: a raft cluster of one, which numbers transactions and remembers the last ones. */
export type Storage = 'standalone' | 'clustered';

const installed = async (title: string, path: string) =>
  subject(title, await readFile(path, 'utf8'));

/** The databases of OVN and Open vSwitch as installed, and one that has every kind of column. */
export const subjects: readonly [Subject, ...Subject[]] = [
  subject('a database of every type', stringifyJson(everyTypeSchema)),
  await installed('OVN_Northbound', '/usr/share/ovn/ovn-nb.ovsschema'),
  await installed('OVN_Southbound', '/usr/share/ovn/ovn-sb.ovsschema'),
  await installed('Open_vSwitch', '/usr/share/openvswitch/vswitch.ovsschema'),
];

function subject(title: string, schemaText: string): Subject {
  const schema = parseServerSchema(parseJsonExactly(schemaText));
  return { title, schemaText, schema, database: declareDatabase(schema) };
}

/** Starts a server on a unix socket in a directory of its own. It dies with this process. */
export async function startServer(
  { schemaText, schema }: Subject,
  storage: Storage = 'standalone',
): Promise<Server> {
  const directory = await mkdtemp(join(tmpdir(), 'ovsdb-oracle-'));
  const path = (name: string) => join(directory, name);
  await writeFile(path('schema'), schemaText);
  await run(
    storage === 'clustered'
      ? ['ovsdb-tool', 'create-cluster', path('db'), path('schema'), `unix:${path('raft')}`]
      : ['ovsdb-tool', 'create', path('db'), path('schema')],
  );
  const remote = `unix:${path('sock')}`;
  const start = async () => {
    const started = startServerProcess([
      `--unixctl=${path('ctl')}`,
      `--remote=p${remote}`,
      path('db'),
    ]);
    await run(['ovsdb-client', '--timeout=20', 'wait', remote, schema.name, 'connected']);
    return started;
  };
  let server = await start();
  return {
    remote,
    restart: async () => {
      await server.kill();
      server = await start();
    },
    [Symbol.asyncDispose]: async () => {
      await server.kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
