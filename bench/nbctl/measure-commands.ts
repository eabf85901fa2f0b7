import { fileURLToPath } from 'node:url';
import { idle } from '../ovsdb/bench-setup.ts';
import { measureProcess } from '../ovsdb/measured-process.ts';
import { switchCount } from '../ovsdb/network.ts';
import { startNorthbound } from '../ovsdb/northbound-server.ts';
import { spreadOf, type Spread } from '../ovsdb/spread.ts';
import { commandLine, commandNames, type CommandName, type Program } from './command-lines.ts';
import type { NbctlOptions } from './options.ts';

/** What one program took for one command, from being spawned to its end. */
interface Cost {
  readonly wallMs: Spread;
  readonly cpuMs: Spread;
  readonly peakMiB: Spread;
}

interface CommandResult {
  readonly command: CommandName;
  readonly costs: Readonly<Record<Program, Cost>>;
}

export interface SizeResult {
  readonly ports: number;
  readonly switches: number;
  readonly commands: readonly CommandResult[];
}

const programs = ['ovn-nbctl-ts', 'ovn-nbctl'] as const;

/** As `npm run build` leaves it. */
const ours = fileURLToPath(new URL('../../node_modules/.bin/ovn-nbctl-ts', import.meta.url));

/** Measures every command on a database of so many ports; the programs take turns. */
export async function measureCommands(
  ports: number,
  { rounds, timeoutMs, directory }: NbctlOptions & { readonly directory: string },
): Promise<SizeResult> {
  console.error(`${ports} ports: building the database`);
  await using server = await startNorthbound(ports);
  const { database } = server;
  const measure = async (name: CommandName, program: Program, round: number) => {
    await idle(database);
    const path = program === 'ovn-nbctl' ? program : ours;
    const argv = [path, `--db=${database.remote}`, ...commandLine(name, program, round)];
    return measureProcess(argv, { directory, timeoutMs });
  };
  const commands: CommandResult[] = [];
  for (const command of commandNames) {
    console.error(`${ports} ports: ${command}`);
    const measured = { 'ovn-nbctl-ts': [], 'ovn-nbctl': [] } as Record<Program, Measured[]>;
    // One round before those that count: files are read from disk once.
    for (let round = 0; round <= rounds; round++) {
      const turns = round % 2 === 0 ? programs : programs.toReversed();
      for (const program of turns) {
        const cost = await measure(command, program, round);
        if (round > 0) measured[program].push(cost);
      }
    }
    const costs = {
      'ovn-nbctl-ts': costOf(measured['ovn-nbctl-ts']),
      'ovn-nbctl': costOf(measured['ovn-nbctl']),
    };
    commands.push({ command, costs });
  }
  return { ports, switches: switchCount(ports), commands };
}

type Measured = Pick<Awaited<ReturnType<typeof measureProcess>>, 'wallMs' | 'cpuMs' | 'peakMiB'>;

function costOf(measured: readonly Measured[]): Cost {
  return {
    wallMs: spreadOf(measured.map(({ wallMs }) => wallMs)),
    cpuMs: spreadOf(measured.map(({ cpuMs }) => cpuMs)),
    peakMiB: spreadOf(measured.map(({ peakMiB }) => peakMiB)),
  };
}
