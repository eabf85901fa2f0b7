import { measure, type BenchSetup } from './bench-setup.ts';
import { monitoredColumns, type Columns, type Requests } from './monitor-requests.ts';
import type { BareReadParameters, BareReadResult } from './programs/bare-read.ts';
import type { LoadParameters, LoadResult } from './programs/load.ts';
import { pythonIdl } from './programs.ts';

/** What is read: all that the console declares, what `ovn-nbctl show` monitors, or all there is. */
export type ColumnSet = 'declared' | 'show' | 'served';

/** What one run of a client took; what cannot be known of a client is left out. */
export interface Sample {
  /** From spawn to exit. */
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMiB: number;
  /** Without the start of the process: from the client's own first step. */
  readonly readyMs?: number;
  readonly firstByteMs?: number;
  readonly workMs?: number;
  readonly longestBlockMs?: number;
  readonly longestWorkMs?: number;
  readonly gcMs?: number;
  readonly longestGcMs?: number;
}

/** A client that reads the contents of NB, in a fresh process each time. */
export interface Candidate {
  readonly client: string;
  readonly columns: ColumnSet;
  /** Of the reply, where it is known. */
  readonly replyBytes?: number;
  readonly run: () => Promise<Sample>;
}

export const clients = {
  bare: 'bare socket read',
  ours: '@ovn-console/ovsdb',
  python: 'Python IDL',
  nbctl: 'ovn-nbctl show',
  dump: 'ovsdb-client dump',
} as const;

export async function candidatesFor(setup: BenchSetup, requests: Requests): Promise<Candidate[]> {
  const { remote } = setup.database;
  const shown = monitoredColumns(requests.show);
  const command = (client: string, argv: readonly string[]) => ({
    client,
    run: () => measure(setup, argv, false),
  });
  return [
    ...(await readersOf(setup, requests, 'declared')),
    ...(await readersOf(setup, requests, 'show')),
    { client: clients.python, columns: 'show', run: () => python(setup, shown) },
    { ...command(clients.nbctl, ['ovn-nbctl', `--db=${remote}`, 'show']), columns: 'show' },
    {
      ...command(clients.dump, ['ovsdb-client', 'dump', remote, 'OVN_Northbound']),
      columns: 'served',
    },
  ];
}

/** Our client beside the bare read of the same bytes. */
async function readersOf(
  setup: BenchSetup,
  requests: Requests,
  columns: 'declared' | 'show',
): Promise<Candidate[]> {
  const sent = requests[columns].map(({ text }) => text).join('');
  const { bytes: replyBytes } = await bareRead(setup, { requests: sent });
  const tables = columns === 'show' ? { tables: monitoredColumns(requests.show) } : {};
  return [
    {
      client: clients.bare,
      columns,
      replyBytes,
      run: () => bareRead(setup, { requests: sent, bytes: replyBytes }),
    },
    { client: clients.ours, columns, replyBytes, run: () => load(setup, tables) },
  ];
}

async function bareRead(
  setup: BenchSetup,
  what: Omit<BareReadParameters, 'socketPath'>,
): Promise<Sample & { bytes: number }> {
  const parameters: BareReadParameters = { socketPath: setup.database.socketPath, ...what };
  return resultOf<BareReadResult>(setup, setup.programs('bare-read', parameters));
}

async function load(setup: BenchSetup, tables: Pick<LoadParameters, 'tables'>): Promise<Sample> {
  const parameters: LoadParameters = { remote: setup.database.remote, ...tables };
  const result = await resultOf<LoadResult>(setup, setup.programs('load', parameters));
  return complete(setup, result);
}

async function python(setup: BenchSetup, tables: Columns): Promise<Sample> {
  const parameters = { remote: setup.database.remote, schema: setup.schemaPath, tables };
  const result = await resultOf<{ readyMs: number; ports: number }>(setup, pythonIdl(parameters));
  return complete(setup, result);
}

async function resultOf<T>(
  setup: BenchSetup,
  argv: readonly string[],
): Promise<T & Pick<Sample, 'wallMs' | 'cpuMs' | 'peakMiB'>> {
  const { output, ...cost } = await measure(setup, argv);
  const result: T = JSON.parse(output);
  return { ...result, ...cost };
}

/** A client that has not read everything has no time to its name. */
function complete<T extends { ports: number }>(setup: BenchSetup, result: T): T {
  if (result.ports === setup.ports) return result;
  throw new Error(`a client has ${result.ports} ports, not ${setup.ports}`);
}
