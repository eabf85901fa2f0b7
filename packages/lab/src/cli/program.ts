import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { cleanStale, defaultLabsDirectory, listLabs } from '../lab/lab-directory.ts';
import { openLab, type Lab } from '../lab/lab.ts';
import { guests } from '../reference-hosts.ts';
import { runAttached } from './run-attached.ts';
import { statusLines, summary } from './status.ts';
import { up } from './up.ts';

interface GlobalOptions {
  readonly id?: string;
  readonly directory: string;
}

const defaultId = 'oc';

/** The command line of `npm run lab`. */
export function createProgram(): Command {
  const program = new Command('lab')
    .description('The reference network on real OVN, on this machine')
    // What follows a command that is run on a host is that command's own: see passThroughOptions below.
    .enablePositionalOptions()
    .option('--id <id>', 'which lab, if there are several; begins the names of its namespaces')
    .option('--directory <path>', 'where labs are kept', defaultLabsDirectory);
  const global = (): GlobalOptions => program.opts<GlobalOptions>();
  const lab = (): Lab => openLab(idOf(global()), global().directory);
  addUp(program, global);
  addUses(program, lab);
  program
    .command('down')
    .description('take it down, leaving no process or namespace')
    .action(async () => {
      const id = idOf(global());
      const labs = listLabs(global().directory);
      if (!labs.some((state) => state.id === id)) console.log(`no lab ${id} is up`);
      else await lab().down();
    });
  program
    .command('clean')
    .description('take down what crashes have left behind')
    .action(async () => {
      for (const id of await cleanStale(global().directory)) console.log(`took down ${id}`);
    });
  program
    .command('status')
    .description('what runs, and how to reach it')
    .option('--json', 'for programs to read')
    .action((options: { json?: true }) => {
      console.log(options.json ? JSON.stringify(summary(lab())) : statusLines(lab()).join('\n'));
    });
  return program;
}

/** The lab that is meant when none is named: the only one there is. */
function idOf({ id, directory }: GlobalOptions): string {
  const [only, ...others] = listLabs(directory);
  return id ?? (only !== undefined && others.length === 0 ? only.id : defaultId);
}

function addUp(program: Command, global: () => GlobalOptions): void {
  program
    .command('up')
    .description('bring it up; it stays until taken down')
    .option('--empty', 'hosts and guests only: NB stays empty')
    .option('--hypervisors <count>', '2, or 3 so that gateways fail over', hypervisorCount, 2)
    .option('--unprivileged', 'no namespaces, no packets: what is done without root')
    .option('--json', 'when it is up, print how to reach it for programs to read')
    .addOption(
      new Option('--owner <pid>', 'the lab is stale when this process ends')
        .argParser(processId)
        .hideHelp(),
    )
    .action(async (options) => up({ id: defaultId, ...global(), ...options }));
}

function addUses(program: Command, lab: () => Lab): void {
  program
    .command('exec')
    .description('run a command on a host or guest, such as: exec kvm1 -- ovs-vsctl show')
    .argument('<host>')
    .argument('<command...>')
    .passThroughOptions()
    .action(async (host: string, command: string[]) =>
      runAttached(lab().host(host), command[0] === '--' ? command.slice(1) : command),
    );
  program
    .command('ping')
    .description('ping an address from a guest or host, such as: ping vm1 10.10.10.1')
    .addArgument(new Argument('<from>', `${guests.map(({ name }) => name).join(', ')} or a host`))
    .argument('<address>')
    .action(async (from: string, address: string) => {
      await lab().ping(from, address);
      console.log(`${from} reaches ${address}`);
    });
  for (const tool of ['nbctl', 'sbctl'] as const) {
    program
      .command(tool)
      .description(`run ovn-${tool} on central`)
      .argument('[parameters...]')
      .helpOption(false)
      .allowUnknownOption()
      .passThroughOptions()
      .action(async (parameters: string[]) =>
        runAttached(lab().host('central'), [`ovn-${tool}`, ...parameters]),
      );
  }
}

function hypervisorCount(text: string): 2 | 3 {
  if (text === '2') return 2;
  if (text === '3') return 3;
  throw new InvalidArgumentError('2 or 3.');
}

function processId(text: string): number {
  const pid = Number(text);
  if (Number.isSafeInteger(pid) && pid > 1) return pid;
  throw new InvalidArgumentError('Not a process id.');
}
