import { endProcess } from '../process/daemon.ts';
import { isRunning } from '../process/process-identity.ts';
import { CommandError } from '../process/run.ts';
import { central, guests, hypervisors, type Guest } from '../reference-hosts.ts';
import { centralSocket, startCentralDatabase, type CentralDatabase } from './central-host.ts';
import { databaseProgram } from './host-daemon.ts';
import { interfaceOf, moveGuestInterface } from './guest-interface.ts';
import { runOn, type Host } from './host.ts';
import { defaultLabsDirectory, labDirectory } from './lab-directory.ts';
import { readLabState, type LabMode, type LabProcess, type LabState } from './lab-state.ts';
import { sshAccess, type SshAccess } from './ssh-daemon.ts';
import { takeDown } from './take-down.ts';

/** A lab that is up, in this process's hands or another's: all that is known of it is on disk. */
export class Lab implements AsyncDisposable {
  /** Its own directory. */
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  get id(): string {
    return this.state.id;
  }

  get mode(): LabMode {
    return this.state.mode;
  }

  /** "unix:" and the path of NB's socket. */
  get northboundRemote(): string {
    return `unix:${centralSocket(this.host(central.name), 'nb')}`;
  }

  /** "unix:" and the path of SB's socket. */
  get southboundRemote(): string {
    return `unix:${centralSocket(this.host(central.name), 'sb')}`;
  }

  /** How to log in to central. Throws when no sshd is installed on this machine. */
  get ssh(): SshAccess {
    const access = this.sshAccess(central.name);
    if (access === undefined)
      throw new Error('no sshd in this lab: install openssh-server and socat');
    return access;
  }

  /** How to log in to a host, central or a hypervisor; undefined when no sshd runs there. */
  sshAccess(hostName: string): SshAccess | undefined {
    const port = this.state.sshPorts[hostName];
    return port === undefined ? undefined : sshAccess(this.host(hostName), port);
  }

  /** Runs ovn-nbctl on central; what it printed. */
  async nbctl(...parameters: readonly string[]): Promise<string> {
    return this.exec(central.name, ['ovn-nbctl', '--timeout=25', ...parameters]);
  }

  /** Runs ovn-sbctl on central; what it printed. */
  async sbctl(...parameters: readonly string[]): Promise<string> {
    return this.exec(central.name, ['ovn-sbctl', '--timeout=25', ...parameters]);
  }

  /** Runs a command on a host or guest, at most 30 s; what it printed. */
  async exec(hostName: string, argv: readonly string[]): Promise<string> {
    return runOn(this.host(hostName), argv);
  }

  /** Resolves at the first reply to a ping; rejects when none came within the timeout. */
  async ping(from: string, address: string, timeoutSeconds = 5): Promise<void> {
    if (await this.reaches(from, address, timeoutSeconds)) return;
    throw new Error(`${from} got no reply from ${address} within ${timeoutSeconds} s`);
  }

  /** Whether a ping is answered within the timeout. */
  async reaches(from: string, address: string, timeoutSeconds = 2): Promise<boolean> {
    if (this.mode === 'unprivileged') throw new Error('no packets flow in an unprivileged lab');
    // With a deadline (-w), -c counts replies: see ping(8).
    const limits = ['-c', '1', '-i', '0.2', '-w', String(timeoutSeconds)];
    try {
      await this.exec(from, ['ping', '-q', ...limits, address]);
      return true;
    } catch (error) {
      if (error instanceof CommandError && error.exitCode === 1) return false;
      throw error;
    }
  }

  /** Moves a guest's interface to another hypervisor; the guest keeps its addresses. */
  async moveGuest(guestName: string, to: string): Promise<void> {
    const guest = guestCalled(guestName);
    const from = await this.hypervisorOf(guestName);
    if (from === to) throw new Error(`${guestName} is on ${to} already`);
    await moveGuestInterface(guest, this.host(from), this.host(to));
  }

  /** The hypervisor that the guest is plugged in at now. */
  async hypervisorOf(guestName: string): Promise<string> {
    const guest = guestCalled(guestName);
    for (const { name } of this.hypervisors()) {
      if ((await interfaceOf(this.host(name), guest)) !== undefined) return name;
    }
    throw new Error(`${guestName} is on no hypervisor`);
  }

  /** SIGKILL for NB's or SB's ovsdb-server. */
  async killDatabase(database: CentralDatabase): Promise<void> {
    const program = databaseProgram(database);
    const server = this.state.processes.find((one) => one.program === program);
    if (server !== undefined) await endProcess(server.identity, 'SIGKILL');
  }

  /** Starts NB's or SB's ovsdb-server again on what its file holds. */
  async restartDatabase(database: CentralDatabase): Promise<void> {
    await this.killDatabase(database);
    await startCentralDatabase(this.host(central.name), database);
  }

  /** Until northd and every hypervisor have caught up with NB as it is now. */
  async waitForHypervisors(): Promise<void> {
    await this.nbctl('--wait=hv', 'sync');
  }

  /** Until the hypervisor's chassis is registered in SB. */
  async waitForChassis(hypervisorName: string): Promise<void> {
    await this.sbctl('wait-until', 'Chassis', systemIdOf(hypervisorName));
  }

  /** Until SB has the logical port bound by the hypervisor and up. */
  async waitForBinding(logicalPort: string, hypervisorName: string): Promise<void> {
    const criterion = `name=${systemIdOf(hypervisorName)}`;
    const chassis = await this.sbctl('--bare', '--columns=_uuid', 'find', 'Chassis', criterion);
    const wanted = [`chassis=${chassis.trim()}`, 'up=true'];
    await this.sbctl('wait-until', 'Port_Binding', logicalPort, ...wanted);
  }

  /** The lab's programs, and whether each still runs. */
  processes(): (LabProcess & { readonly running: boolean })[] {
    return this.state.processes.map((one) => ({ ...one, running: isRunning(one.identity) }));
  }

  hosts(): readonly Host[] {
    return this.state.hosts;
  }

  host(name: string): Host {
    const { hosts } = this.state;
    const found = hosts.find((host) => host.name === name);
    if (found !== undefined) return found;
    throw new Error(`no host "${name}": there are ${hosts.map((host) => host.name).join(', ')}`);
  }

  /** Takes everything down, and returns when no process, namespace or file is left. */
  async down(): Promise<void> {
    const state = readLabState(this.directory);
    if (state !== undefined) await takeDown(state);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.down();
  }

  private hypervisors(): readonly Host[] {
    return this.hosts().filter(({ name }) => hypervisors.some((one) => one.name === name));
  }

  private get state(): LabState {
    const state = readLabState(this.directory);
    if (state === undefined) throw new Error(`no lab is up in ${this.directory}`);
    return state;
  }
}

/** The lab that another process has brought up. Throws when there is none. */
export function openLab(id: string, directory: string = defaultLabsDirectory): Lab {
  const lab = new Lab(labDirectory(directory, id));
  if (readLabState(lab.directory) === undefined) throw new Error(`the lab "${id}" is not up`);
  return lab;
}

function guestCalled(name: string): Guest {
  const guest = guests.find((one) => one.name === name);
  if (guest === undefined) throw new Error(`no guest "${name}"`);
  return guest;
}

function systemIdOf(hypervisorName: string): string {
  const hypervisor = hypervisors.find((one) => one.name === hypervisorName);
  if (hypervisor === undefined) throw new Error(`no hypervisor "${hypervisorName}"`);
  return hypervisor.systemId;
}
