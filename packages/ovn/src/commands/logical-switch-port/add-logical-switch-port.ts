import { RowExistsError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find, lookUp, switchOf } from '../../planning/find.ts';
import type { LogicalSwitch } from '../../schema/northbound/logical-switch.ts';
import type { LogicalSwitchPort } from '../../schema/northbound/logical-switch-port.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, optionalArgument, optionalNumeral } from '../definition/parameter.ts';

const parameters = {
  switch: argument('SWITCH', { refersTo: 'Logical_Switch' }),
  name: argument('PORT'),
  parent: optionalArgument('PARENT', { refersTo: 'Logical_Switch_Port' }),
  tag: optionalNumeral('TAG'),
  mayExist: flag('may-exist'),
};

type AddLogicalSwitchPort = CommandOf<'addLogicalSwitchPort', typeof parameters>;

/** `lsp-add SWITCH PORT [PARENT TAG]`. */
export const addLogicalSwitchPort = defineCommand({
  type: 'addLogicalSwitchPort',
  name: 'lsp-add',
  summary: 'add logical port PORT on SWITCH',
  parameters,
  plan(command, draft) {
    const { name, parent, tag } = command;
    const owner = find(draft, 'Logical_Switch', { id: command.switch, field: 'switch' });
    const existing = lookUp(draft, 'Logical_Switch_Port', { id: name, field: 'name' });
    if (existing) return accept(existing, { command, owner, draft });
    const port = draft.insert('Logical_Switch_Port', {
      name,
      ...(parent !== undefined && { parent_name: parent, tag_request: Number(tag) }),
    });
    const target = { table: 'Logical_Switch', uuid: owner._uuid, field: 'switch' } as const;
    draft.mutate(target, { ports: [...owner.ports, port] });
  },
});

interface Context {
  readonly command: AddLogicalSwitchPort;
  readonly owner: LogicalSwitch;
  readonly draft: Draft;
}

/** With `mayExist` the port may be there already, but only just as it would be made. */
function accept(existing: LogicalSwitchPort, context: Context): void {
  const { command, draft } = context;
  const problem = command.mayExist
    ? difference(existing, context)
    : 'a port with this name already exists';
  if (problem !== undefined) {
    throw new RowExistsError(`${command.name}: ${problem}`, draft.fault('name'));
  }
  const target = { table: 'Logical_Switch_Port', uuid: existing._uuid, field: 'name' } as const;
  draft.expectRow(target, ['parent_name', 'tag_request']);
}

function difference(
  existing: LogicalSwitchPort,
  { command, owner, draft }: Context,
): string | undefined {
  const { parent_name, tag_request } = existing;
  const actual = switchOf(draft, existing, 'name');
  if (actual._uuid !== owner._uuid) {
    return `port already exists but in switch ${actual.name || actual._uuid}`;
  }
  if (command.parent === undefined) {
    return parent_name === undefined
      ? undefined
      : `port already exists but has parent ${parent_name}`;
  }
  if (parent_name === undefined) return 'port already exists but has no parent';
  if (parent_name !== command.parent) {
    return `port already exists with different parent ${parent_name}`;
  }
  if (tag_request === undefined) return 'port already exists but has no tag_request';
  return tag_request === Number(command.tag)
    ? undefined
    : `port already exists with different tag_request ${tag_request}`;
}
