import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, optionalArgument } from '../definition/parameter.ts';

/** What ovn-nb(5) allows in `Logical_Switch_Port.type`; the empty one is a guest's. */
const portTypes = [
  '',
  'external',
  'l2gateway',
  'localnet',
  'localport',
  'remote',
  'router',
  'virtual',
  'vtep',
];

/** The type of a port that leads to another switch, where OVN knows that. */
const switchType = 'switch';
const peerPrefix = 'peer=';

const parameters = {
  port: argument('PORT', { refersTo: 'Logical_Switch_Port' }),
  portType: argument('TYPE', { choices: [...portTypes, switchType] }),
  /** `peer=PEER` */
  peer: optionalArgument('peer=PEER'),
};

type SetLogicalSwitchPortType = CommandOf<'setLogicalSwitchPortType', typeof parameters>;

/** `lsp-set-type PORT TYPE [peer=PEER]`. */
export const setLogicalSwitchPortType = defineCommand({
  type: 'setLogicalSwitchPortType',
  name: 'lsp-set-type',
  summary: 'set the type for PORT; one of type "switch" leads to the port PEER',
  parameters,
  plan(command, draft) {
    const { port: id, portType, peer } = command;
    checkPeer(command, draft);
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    checkType(command, draft);
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'portType' } as const;
    draft.replace(target, {
      type: portType,
      ...(peer !== undefined && { peer: peer.slice(peerPrefix.length) }),
    });
  },
});

function knowsPeers(draft: Draft): boolean {
  return draft.has('Logical_Switch_Port', 'peer');
}

/** Where OVN knows no ports between switches, neither does its ovn-nbctl. */
function checkPeer({ peer }: SetLogicalSwitchPortType, draft: Draft): void {
  if (peer === undefined) return;
  if (!knowsPeers(draft)) {
    const message = "'lsp-set-type' command takes at most 2 arguments";
    throw new InvalidCommandError(message, draft.fault('peer'));
  }
  if (peer.startsWith(peerPrefix)) return;
  throw new InvalidCommandError(`Unrecognized argument: ${peer}\n`, draft.fault('peer'));
}

function checkType({ portType, peer }: SetLogicalSwitchPortType, draft: Draft): void {
  const isSwitch = portType === switchType && knowsPeers(draft);
  if (!isSwitch && !portTypes.includes(portType)) {
    const message = `Logical switch port type '${portType}' is unrecognized. Not setting type.`;
    throw new InvalidCommandError(message, draft.fault('portType'));
  }
  if (isSwitch || peer === undefined) return;
  const message = `Peer can only be set for a logical switch port with type '${switchType}'.`;
  throw new InvalidCommandError(message, draft.fault('peer'));
}
