import { formatField } from '../../nbctl/format-field.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';
import { find } from '../../planning/find.ts';
import type { ForwardingGroup } from '../../schema/northbound/forwarding-group.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { optionalArgument } from '../definition/parameter.ts';
import { switchOfGroup } from './find-forwarding-group.ts';

/** How wide a cell is at least, and how much of a text it shows. */
const cell = (text: string, width: number, precision: number): string =>
  formatField(text, { width, precision });

const heading = `${cell('FWD_GROUP', 16, 16)}${cell('LS', 14, 16)}${cell('VIP', 16, 7)}${cell('VMAC', 22, 21)}CHILD_PORTS\n`; // prettier-ignore

/** `fwd-group-list [SWITCH]`. */
export const listForwardingGroups = defineCommand({
  type: 'listForwardingGroups',
  name: 'fwd-group-list',
  summary: 'print the forwarding groups on SWITCH, or all of them',
  parameters: { switch: optionalArgument('SWITCH', { refersTo: 'Logical_Switch' }) },
  isReading: true,
  reads: () => ({
    Forwarding_Group: ['name', 'child_port', 'vip', 'vmac'],
  }),
  plan(command, draft, output) {
    const only = command.switch;
    if (only !== undefined) find(draft, 'Logical_Switch', { id: only, field: 'switch' });
    output.write(heading);
    for (const group of draft.table('Forwarding_Group').rows()) {
      const owner = switchOfGroup(draft, group, 'switch');
      if (!owner || (only !== undefined && owner.name !== only)) continue;
      output.write(lineOf(group, owner.name));
    }
  },
});

function lineOf({ name, vip, vmac, child_port }: ForwardingGroup, owner: string): string {
  const columns = [cell(name, 16, 16), cell(owner, 14, 18), cell(vip, 15, 16), cell(vmac, 9, 18)];
  const ports = child_port.toSorted(compareAtoms).map((port) => ` ${port}`);
  return `${columns.join('')}     ${ports.join('')}\n`;
}
