import { z } from 'zod';
import { scanMac } from '../../addressing/mac.ts';
import { scanIpNetwork } from '../../addressing/scan-ip-network.ts';
import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find, lookUp } from '../../planning/find.ts';
import { argumentText } from '../definition/argument-text.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag, optionalSpecial, restArguments } from '../definition/parameter.ts';
import { assign } from '../any-table/assignment.ts';
import { acceptPort } from './existing-port.ts';
import { peerText, printSettings, readSettings } from './settings.ts';

/** `lrp-add ROUTER PORT MAC NETWORK… [peer=PEER | COLUMN[:KEY]=VALUE]…`. */
export const addLogicalRouterPort = defineCommand({
  type: 'addLogicalRouterPort',
  name: 'lrp-add',
  summary: 'add logical port PORT on ROUTER',
  parameters: {
    router: argument('ROUTER', { refersTo: 'Logical_Router' }),
    name: argument('PORT'),
    mac: argument('MAC'),
    /** Each the port's own address and the length of its network: `172.16.0.1/24`. */
    networks: restArguments('NETWORK'),
    /** The port of another router that this one is wired to. */
    peer: optionalSpecial(argumentText, { refersTo: 'Logical_Router_Port' }),
    /** What else the port is to hold, as `set` takes it. */
    settings: optionalSpecial(() => z.array(argumentText()).readonly()),
    mayExist: flag('may-exist'),
  },
  syntax: {
    // ovn-nbctl 23.03 asks for four, newer ones for three: what to say is decided here and in `prepare`.
    minimum: 0,
    maximum: Infinity,
    usage: 'ROUTER PORT MAC NETWORK... [COLUMN[:KEY]=VALUE]...',
    read([router, name, mac, ...more]) {
      if (mac === undefined) throw new RangeError(tooFewArguments);
      const first = more.findIndex((word) => word.includes('='));
      const [networks, settings] =
        first < 0 ? [more, []] : [more.slice(0, first), more.slice(first)];
      return { router, name, mac, networks, ...readSettings(settings) };
    },
    print: (command) => [
      command.router,
      command.name,
      command.mac,
      ...command.networks,
      ...printSettings(command),
    ],
  },
  prepare(command, draft) {
    const isBare = command.networks.length === 0 && printSettings(command).length === 0;
    if (isBare) requireNetwork(draft, tooFewArguments);
  },
  plan(command, draft) {
    const { name, mac, networks } = command;
    const settings = printSettings(command);
    const owner = find(draft, 'Logical_Router', { id: command.router, field: 'router' });
    if (networks.length === 0) {
      requireNetwork(draft, `${name}: router port requires specifying a network`);
    }
    if (scanMac(mac) === undefined) {
      throw new InvalidCommandError(`${name}: invalid mac address ${mac}`, draft.fault('mac'));
    }
    const existing = lookUp(draft, 'Logical_Router_Port', { id: name, field: 'name' });
    if (existing)
      return acceptPort(existing, { ...command, peer: peerText(command), owner, draft });
    checkNetworks(networks, name, draft);
    const port = draft.insert('Logical_Router_Port', {
      name,
      mac,
      networks: [...new Set(networks)],
    });
    for (const setting of settings) {
      assign(draft, { table: 'Logical_Router_Port', uuid: port, field: 'settings' }, setting);
    }
    const target = { table: 'Logical_Router', uuid: owner._uuid, field: 'router' } as const;
    draft.add(target, 'ports', [port]);
  },
});

const tooFewArguments = "'lrp-add' command requires at least 4 arguments";

/** Ports without networks came with what routing policies with chains came with. */
function requireNetwork(draft: Draft, message: string): void {
  if (draft.has('Logical_Router_Policy', 'chain')) return;
  throw new InvalidCommandError(message, draft.fault('networks'));
}

function checkNetworks(networks: readonly string[], name: string, draft: Draft): void {
  const bad = networks.find((network) => !scanIpNetwork(network));
  if (bad === undefined) return;
  throw new InvalidCommandError(
    `${name}: invalid network address: ${bad}`,
    draft.fault('networks'),
  );
}
