import { RowExistsError } from '../../errors.ts';
import type { Draft, Values } from '../../planning/draft.ts';
import { switchOf } from '../../planning/find.ts';
import type { LogicalSwitch } from '../../schema/northbound/logical-switch.ts';
import type { LogicalSwitchPort } from '../../schema/northbound/logical-switch-port.ts';

/** A port that is to be added to a switch. */
export interface NewPort {
  readonly name: string;
  readonly owner: LogicalSwitch;
  readonly draft: Draft;
}

/** Makes the port and puts it on its switch. */
export function insertPort(
  { name, owner, draft }: NewPort,
  values: Values<'Logical_Switch_Port'>,
): void {
  const port = draft.insert('Logical_Switch_Port', { name, ...values });
  const target = { table: 'Logical_Switch', uuid: owner._uuid, field: 'switch' } as const;
  draft.add(target, 'ports', [port]);
}

/**
 * The port of that name that is there already is on the switch on which it would be made.
 * @throws RowExistsError naming the switch that it is on
 */
export function checkSwitchOf(existing: LogicalSwitchPort, { name, owner, draft }: NewPort): void {
  const actual = switchOf(draft, existing, 'name');
  if (actual._uuid === owner._uuid) return;
  const message = `${name}: port already exists but in switch ${actual.name || actual._uuid}`;
  throw new RowExistsError(message, draft.fault('name'));
}
