import { copyFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, startDatabase, type Database } from '@ovn-console/lab';
import { appendNetwork } from './database-file.ts';

/** Reading a large file keeps a server busy; it answers nobody meanwhile. */
const readingTimeoutMs = 1_800_000;

export interface NorthboundServer extends AsyncDisposable {
  readonly database: Database;
  readonly fileBytes: number;
  /** Its schema, as a file. */
  readonly schemaPath: string;
}

/** A standalone ovsdb-server with an NB of so many ports. The caller stops it. */
export async function startNorthbound(ports: number): Promise<NorthboundServer> {
  const database = await startDatabase({ schema: 'nb' });
  try {
    // Should memory run out, it is not for others to go; see what measures them.
    await writeFile(`/proc/${database.pid}/oom_score_adj`, '900');
    const path = join(database.directory, 'network.db');
    await copyFile(join(database.directory, 'database.db'), path);
    await appendNetwork(path, ports);
    const control = async (...command: string[]): Promise<void> => {
      const target = join(database.directory, 'database.ctl');
      await run(['ovs-appctl', '-t', target, ...command], { timeoutMs: readingTimeoutMs });
    };
    await control('ovsdb-server/remove-db', 'OVN_Northbound');
    await control('ovsdb-server/add-db', path);
    const schemaPath = join(database.directory, 'schema');
    await writeFile(
      schemaPath,
      await run(['ovsdb-client', 'get-schema', database.remote, 'OVN_Northbound']),
    );
    const fileBytes = (await stat(path)).size;
    return { database, fileBytes, schemaPath, [Symbol.asyncDispose]: () => database.stop() };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
