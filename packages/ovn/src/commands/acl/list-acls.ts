import { compareAtoms } from '../../nbctl/values/atom.ts';
import type { Draft } from '../../planning/draft.ts';
import type { Acl } from '../../schema/northbound/acl.ts';
import type { LogicalSwitch } from '../../schema/northbound/logical-switch.ts';
import type { PortGroup } from '../../schema/northbound/port-group.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { flag } from '../definition/parameter.ts';
import { compareAcls, isAfterLoadBalancing, keyOf } from './acl-key.ts';
import { findAclOwner, ownerParameters } from './acl-owner.ts';
import { printRuleKey } from './rule-key.ts';

/** `acl-list {SWITCH | PORTGROUP}`. */
export const listAcls = defineCommand({
  type: 'listAcls',
  name: 'acl-list',
  summary: 'print ACLs for SWITCH',
  parameters: {
    ...ownerParameters,
    /** Also those of the port groups that the switch's ports are in. */
    all: flag('all'),
  },
  isReading: true,
  reads: ({ all }) => (all ? { Port_Group: ['name', 'ports'] } : {}),
  plan(command, draft, output) {
    const owner = findAclOwner(draft, command);
    const acls = inOrder(draft, draft.table(owner.target.table).settled(owner.row, 'acls'));
    output.write(...acls.map((acl) => `${printAcl(acl, draft)}\n`));
    if (!command.all || !owner.switch) return;
    for (const group of groupsOf(draft, owner.switch)) {
      const others = inOrder(draft, group.acls);
      output.write(...others.map((acl) => `${printAcl(acl, draft)} [${group.name}]\n`));
    }
  },
});

function inOrder(draft: Draft, uuids: readonly string[]): Acl[] {
  return draft
    .table('ACL')
    .getAll(uuids.toSorted())
    .toSorted((one, other) => compareAcls(keyOf(one, draft), keyOf(other, draft)));
}

function groupsOf(draft: Draft, { ports }: LogicalSwitch): PortGroup[] {
  const own = new Set(ports);
  return [...draft.table('Port_Group').rows()]
    .filter((group) => group.ports.some((port) => own.has(port)))
    .toSorted((one, other) => compareAtoms(one.name, other.name));
}

function printAcl(acl: Acl, draft: Draft): string {
  return [
    `${printRuleKey(acl)} ${acl.action}`,
    ...functionGroup(acl, draft),
    ...(acl.log ? [logText(acl)] : []),
    ...(acl.label === 0 ? [] : [`label=${acl.label}`]),
    ...(isAfterLoadBalancing(acl) ? ['[after-lb]'] : []),
  ].join(' ');
}

function functionGroup(acl: Acl, draft: Draft): string[] {
  if (!draft.has('ACL', 'network_function_group')) return [];
  const { network_function_group: uuid } = acl;
  const group = uuid === undefined ? undefined : draft.table('Network_Function_Group').get(uuid);
  return group ? [`network-function-group=${group.name}`] : [];
}

function logText({ name, severity, meter }: Acl): string {
  const details = [
    ...(name === undefined ? [] : [`name=${name}`]),
    ...(severity === undefined ? [] : [`severity=${severity}`]),
    ...(meter === undefined ? [] : [`meter="${meter}"`]),
  ];
  return `log(${details.join(',')})`;
}
