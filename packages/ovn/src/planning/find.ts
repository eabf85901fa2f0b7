import type { Uuid } from '@ovn-console/ovsdb/schema';
import type { LogicalRouter } from '../schema/northbound/logical-router.ts';
import type { LogicalRouterPort } from '../schema/northbound/logical-router-port.ts';
import type { LogicalSwitch } from '../schema/northbound/logical-switch.ts';
import type { LogicalSwitchPort } from '../schema/northbound/logical-switch-port.ts';
import { RowNotFoundError } from '../errors.ts';
import type { Draft } from './draft.ts';
import type { NorthboundRow } from './northbound-view.ts';
import { isUuid } from './uuid.ts';

/** The kinds of object that ovn-nbctl finds by name or UUID. */
type NamedTable = keyof typeof nouns;

const nouns = {
  Address_Set: ['Address Set', 'Address Sets'],
  Logical_Switch: ['switch', 'logical switches'],
  Logical_Switch_Port: ['port', 'logical switch ports'],
  Logical_Router: ['router', 'logical routers'],
  Logical_Router_Port: ['port', 'logical router ports'],
  Port_Group: ['port group', 'port groups'],
  Load_Balancer: ['load balancer', 'load balancers'],
  Copp: ['copp', 'copps'],
  Network_Function: ['network function', 'network functions'],
  Network_Function_Group: ['network function group', 'network function groups'],
  Mirror: ['mirror', 'mirrors'],
} as const;

/** What a command calls an object, and in which of its properties. */
interface Reference {
  readonly id: string;
  readonly field: string;
}

/**
 * Finds a row by UUID or name, as ovn-nbctl does, and guards that it stays there. When there is
 * none, guards that nobody takes the name.
 * @throws RowNotFoundError when several rows have the name.
 */
export function lookUp<N extends NamedTable>(
  draft: Draft,
  table: N,
  reference: Reference,
): NorthboundRow<N> | undefined;
export function lookUp(
  draft: Draft,
  table: NamedTable,
  { id, field }: Reference,
): NorthboundRow<NamedTable> | undefined {
  const byUuid = isUuid(id) ? draft.table(table).get(id.toLowerCase()) : undefined;
  const [row, ...others] = byUuid ? [byUuid] : draft.table(table).findBy('name', id);
  if (others.length > 0) {
    const message = `Multiple ${nouns[table][1]} named '${id}'.  Use a UUID.`;
    throw new RowNotFoundError(message, draft.fault(field));
  }
  if (row) draft.expectRow({ table, uuid: row._uuid, field }, ['name']);
  else draft.expectMatches(table, ['name', id], field);
  return row;
}

/**
 * Finds a row by UUID or name, as ovn-nbctl does, and guards that it stays there.
 * @throws RowNotFoundError when there is none, or several.
 */
export function find<N extends NamedTable>(
  draft: Draft,
  table: N,
  reference: Reference,
): NorthboundRow<N> {
  const row = lookUp(draft, table, reference);
  if (row) return row;
  const { id, field } = reference;
  const message = `${id}: ${nouns[table][0]} ${isUuid(id) ? 'UUID' : 'name'} not found`;
  throw new RowNotFoundError(message, draft.fault(field));
}

/**
 * `find` for several, each of which is returned once.
 * @throws RowNotFoundError for the first that is not there
 */
export function findAll(
  draft: Draft,
  table: NamedTable,
  { ids, field }: { readonly ids: readonly string[]; readonly field: string },
): Uuid[] {
  draft.table(table).expectBy('name', ids);
  return [...new Set(ids.map((id) => find(draft, table, { id, field })._uuid))];
}

/** The switch that a port is part of; guarded, as a port can only be removed from its switch. */
export function switchOf(draft: Draft, port: LogicalSwitchPort, field: string): LogicalSwitch {
  const [owner] = draft.table('Logical_Switch').findBy('ports', port._uuid);
  draft.expectMatches('Logical_Switch', ['ports', port._uuid], field);
  if (owner) return owner;
  const message = `logical port ${port.name} is not part of any logical switch`;
  throw new RowNotFoundError(message, draft.fault(field));
}

/** The router that a port is part of; guarded, as a port can only be removed from its router. */
export function routerOf(draft: Draft, port: LogicalRouterPort, field: string): LogicalRouter {
  const [owner] = draft.table('Logical_Router').findBy('ports', port._uuid);
  draft.expectMatches('Logical_Router', ['ports', port._uuid], field);
  if (owner) return owner;
  const message = `port ${port.name} is not part of any logical router`;
  throw new RowNotFoundError(message, draft.fault(field));
}
