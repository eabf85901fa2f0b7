import { InvalidCommandError, RowExistsError } from '../../errors.ts';
import { scanIntegerWithin } from '../../nbctl/scan/scan-integer.ts';
import type { Draft } from '../../planning/draft.ts';
import { find, lookUp } from '../../planning/find.ts';
import type { LogicalSwitchPort } from '../../schema/northbound/logical-switch-port.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, optionalArgument, optionalNumeral } from '../definition/parameter.ts';
import { checkSwitchOf, insertPort, type NewPort } from './new-port.ts';

const parameters = {
  switch: argument('SWITCH', { refersTo: 'Logical_Switch' }),
  name: argument('PORT'),
  parent: optionalArgument('PARENT', { refersTo: 'Logical_Switch_Port' }),
  tag: optionalNumeral('TAG'),
  mayExist: flag('may-exist'),
};

type AddLogicalSwitchPort = CommandOf<'addLogicalSwitchPort', typeof parameters>;

/** The port that a nested port is behind, and by which VLAN. */
interface Nesting {
  readonly parent: string;
  readonly tag: number;
}

/** `lsp-add SWITCH PORT [PARENT TAG]`. */
export const addLogicalSwitchPort = defineCommand({
  type: 'addLogicalSwitchPort',
  name: 'lsp-add',
  summary: 'add logical port PORT on SWITCH, behind PARENT with TAG',
  parameters,
  plan(command, draft) {
    const { name } = command;
    const owner = find(draft, 'Logical_Switch', { id: command.switch, field: 'switch' });
    const nesting = nestingOf(command, draft);
    const existing = lookUp(draft, 'Logical_Switch_Port', { id: name, field: 'name' });
    if (existing) return accept(existing, { name, owner, draft }, { command, nesting });
    const parent = nesting && { parent_name: nesting.parent, tag_request: nesting.tag };
    insertPort({ name, owner, draft }, parent ?? {});
  },
});

function nestingOf({ parent, tag }: AddLogicalSwitchPort, draft: Draft): Nesting | undefined {
  if (parent === undefined) return undefined;
  if (tag === undefined) {
    const message = 'lsp-add with parent must also specify a tag';
    throw new InvalidCommandError(message, draft.fault('tag'));
  }
  const number = scanIntegerWithin(tag, [0, 4095]);
  if (number !== undefined) return { parent, tag: number };
  const message = `${tag}: invalid tag (must be in range 0 to 4095)`;
  throw new InvalidCommandError(message, draft.fault('tag'));
}

interface Wish {
  readonly command: AddLogicalSwitchPort;
  readonly nesting: Nesting | undefined;
}

/** With `mayExist` the port may be there already, but only just as it would be made. */
function accept(existing: LogicalSwitchPort, place: NewPort, { command, nesting }: Wish): void {
  const { name, draft } = place;
  const refuse = (problem: string): never => {
    throw new RowExistsError(`${name}: ${problem}`, draft.fault('name'));
  };
  if (!command.mayExist) return refuse('a port with this name already exists');
  checkSwitchOf(existing, place);
  const target = { table: 'Logical_Switch_Port', uuid: existing._uuid, field: 'name' } as const;
  draft.expectRow(target, ['parent_name', 'tag_request']);
  const problem = difference(existing, nesting);
  if (problem !== undefined) return refuse(problem);
}

function difference(
  { parent_name, tag_request }: LogicalSwitchPort,
  nesting: Nesting | undefined,
): string | undefined {
  if (!nesting) {
    return parent_name === undefined
      ? undefined
      : `port already exists but has parent ${parent_name}`;
  }
  if (parent_name === undefined) return 'port already exists but has no parent';
  if (parent_name !== nesting.parent) {
    return `port already exists with different parent ${parent_name}`;
  }
  if (tag_request === undefined) return 'port already exists but has no tag_request';
  return tag_request === nesting.tag
    ? undefined
    : `port already exists with different tag_request ${tag_request}`;
}
