import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { run, startDatabase, waitUntil } from '@ovn-console/lab';
import type { Database as Server } from '@ovn-console/lab';
import { describe, expect, it } from 'vitest';
import type { Replica } from '../../replica/replica.ts';
import { database } from '../../schema/database.ts';
import { parseServerSchema } from '../../schema/server-schema.ts';
import { declareDatabase } from '../declare-database.ts';
import { dumpReplica, dumpServer } from '../dump.ts';
import type { Contents } from '../dump.ts';
import { WatchedSession } from '../watched-session.ts';
import type { Operation } from '../../transaction/operation.ts';

interface Schema {
  version: string;
  tables: Record<string, { columns: Record<string, { type: unknown }>; indexes?: string[][] }>;
}

const newTables = ['BFD', 'Copp', 'HA_Chassis_Group', 'HA_Chassis', 'Static_MAC_Binding'];
const newColumns = {
  Logical_Switch_Port: ['tag_request', 'dhcpv4_options', 'enabled'],
  Meter: ['fair'],
};

const text = await readFile('/usr/share/ovn/ovn-nb.ovsschema', 'utf8');
const full: Schema = JSON.parse(text);
const older: Schema = olderThan(JSON.parse(text));
const everything = declareDatabase(parseServerSchema(full));

/** The installed schema without some tables, what refers to them, and some columns. */
function olderThan(schema: Schema): Schema {
  schema.version = '5.0.0';
  for (const name of newTables) delete schema.tables[name];
  for (const [name, table] of Object.entries(schema.tables)) {
    for (const column of Object.keys(table.columns)) {
      const refers = newTables.some((each) =>
        JSON.stringify(table.columns[column]).includes(`"${each}"`),
      );
      const isNew = Object.entries(newColumns).some(
        ([of, columns]) => of === name && columns.includes(column),
      );
      if (refers || isNew) delete table.columns[column];
    }
  }
  return schema;
}

/** What the server has of all that the newest schema declares. */
async function truthOf(server: Server, schema: Schema): Promise<Contents> {
  const served = everything.tables.filter(({ name }) => name in schema.tables);
  return dumpServer(server.remote, database('OVN_Northbound', served));
}

/** What the replica has, but for tables that the server lacks: those are empty. */
function shown(replica: Replica, schema: Schema): Contents {
  const lacking = everything.tables.filter(({ name }) => !(name in schema.tables));
  expect(lacking.map(({ name }) => replica.table(name).size)).toEqual(lacking.map(() => 0));
  return Object.fromEntries(
    Object.entries(dumpReplica(replica)).filter(([name]) => name in schema.tables),
  );
}

/** Every port is on a switch, and every port that a switch refers to is there. */
function portsAreWhole(replica: Replica): boolean {
  const switches = [...replica.table('Logical_Switch').rows()];
  const ports = replica.table('Logical_Switch_Port');
  const held = switches.flatMap(({ ports: each }) => (Array.isArray(each) ? each : []));
  return held.length === ports.size && held.every((uuid) => ports.get(String(uuid)) !== undefined);
}

function switchWithPort(name: string): Operation[] {
  return [
    { op: 'insert', table: 'Logical_Switch_Port', 'uuid-name': 'port', row: { name } },
    { op: 'insert', table: 'Logical_Switch', row: { name, ports: ['named-uuid', 'port'] } },
  ];
}

/** Waits until the replica holds all that the server does, having been converted to that schema. */
async function untilShown(server: Server, replica: Replica, schema: Schema): Promise<void> {
  await waitUntil('the replica to be like the server', async () =>
    isDeepStrictEqual(await truthOf(server, schema), shown(replica, schema)),
  );
}

describe('a session whose database is converted while it is written to', () => {
  it('follows to a newer schema and back, and no row is lost or stale', async () => {
    await using server = await startDatabase({ schema: 'nb' });
    const files = { older: join(server.directory, 'older'), full: join(server.directory, 'full') };
    await writeFile(files.older, JSON.stringify(older));
    await writeFile(files.full, JSON.stringify(full));
    await run(['ovsdb-client', 'convert', server.remote, files.older]);
    await using watched = new WatchedSession(
      { database: everything, remotes: [server.remote], backoff: { minMs: 2, maxMs: 20 } },
      portsAreWhole,
    );
    await watched.ready();
    const { replica } = watched.session;
    const end = new AbortController();
    const writing = (async () => {
      for (let turn = 0; !end.signal.aborted; turn++) {
        await watched.write(`${turn}`, switchWithPort(`${turn}`));
        await watched.ready();
      }
    })();
    const written = (count: number) => waitUntil('writes', () => watched.outcomes.size >= count);
    await written(20);
    expect(replica.has('BFD')).toBe(false);

    await run(['ovsdb-client', 'convert', server.remote, files.full]);
    await waitUntil('the newer schema', () => replica.has('BFD'));
    await watched.ready();
    await written(watched.outcomes.size + 20);
    const bfd = { logical_port: 'p', dst_ip: '192.0.2.1' };
    await watched.session.transact([
      { op: 'insert', table: 'BFD', row: bfd },
      { op: 'update', table: 'Logical_Switch_Port', where: [], row: { enabled: false } },
    ]);
    const ports = replica.table('Logical_Switch_Port');
    expect(ports.findBy('enabled', false).length).toBeGreaterThan(20);
    expect(replica.table('BFD').findBy('dst_ip', '192.0.2.1')).toHaveLength(1);

    await run(['ovsdb-client', 'convert', server.remote, files.older]);
    await waitUntil('the older schema', () => !replica.has('BFD'));
    await watched.ready();
    await written(watched.outcomes.size + 20);
    expect(ports.findBy('enabled', undefined)).toHaveLength(ports.size);
    end.abort();
    await writing;
    await untilShown(server, replica, older);
    const names = [...ports.rows()].map(({ name }) => name);
    expect(watched.wrong(names)).toEqual([]);
    expect([...new Set(watched.outcomes.values())]).toEqual(['done']);
  });
});
