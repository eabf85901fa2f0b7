import { RowExistsError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find, lookUp, switchOf } from '../../planning/find.ts';
import type { LogicalSwitchPort } from '../../schema/northbound/logical-switch-port.ts';
import { insertPort } from './new-port.ts';

/** A port that is not a guest's, with all that makes it what it is. */
export interface FacingPort {
  readonly switch: string;
  readonly name: string;
  readonly mayExist?: true | undefined;
  readonly type: 'router' | 'localnet';
  /** What its addresses are: not a list of a guest's. */
  readonly address: 'router' | 'unknown';
  /** The option that says what it leads to. */
  readonly option: readonly [name: string, value: string];
}

/** Adds the port, unless it may be there already and is as it would be made. */
export function addFacingPort(port: FacingPort, draft: Draft): void {
  const { name, type, address, option } = port;
  const owner = find(draft, 'Logical_Switch', { id: port.switch, field: 'switch' });
  const existing = lookUp(draft, 'Logical_Switch_Port', { id: name, field: 'name' });
  if (!existing) {
    insertPort(
      { name, owner, draft },
      { type, addresses: [address], options: new Map([[...option]]) },
    );
    return;
  }
  const problem = port.mayExist
    ? (misplacement(existing, owner._uuid, draft) ?? difference(existing, port))
    : 'a port with this name already exists';
  if (problem !== undefined) throw new RowExistsError(`${name}: ${problem}`, draft.fault('name'));
  const target = { table: 'Logical_Switch_Port', uuid: existing._uuid, field: 'name' } as const;
  draft.expectRow(target, ['type', 'options']);
}

function misplacement(
  existing: LogicalSwitchPort,
  owner: string,
  draft: Draft,
): string | undefined {
  const actual = switchOf(draft, existing, 'name');
  if (actual._uuid === owner) return undefined;
  return `a port already exists but in switch ${actual.name || actual._uuid}`;
}

function difference(
  existing: LogicalSwitchPort,
  { type, option: [name, value] }: FacingPort,
): string | undefined {
  if (existing.type !== type) {
    return `a port already exists but with different type "${existing.type}"`;
  }
  const actual = existing.options.get(name) ?? '';
  if (actual === value) return undefined;
  return `a port already exists but with different ${name} "${actual}"`;
}
