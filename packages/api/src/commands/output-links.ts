import type { NorthboundView } from '@ovn-console/ovn/commands';
import { northbound } from '../databases.ts';
import type { OutputLink } from './command-types.ts';

/** Tables whose rows people know by name; in this order when several have it. */
const named = [
  'Logical_Switch',
  'Logical_Router',
  'Logical_Switch_Port',
  'Logical_Router_Port',
  'Port_Group',
  'Load_Balancer',
  'Address_Set',
  'Meter',
  'Mirror',
  'HA_Chassis_Group',
] as const;

type LinkedRow = Pick<OutputLink, 'table' | 'uuid'>;

const word = /[^\s"',;()[\]{}=]+/gu;
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** Where a text names objects of the network, by name or by UUID. */
export function linksIn(text: string, view: NorthboundView): OutputLink[] {
  const found = new Map<string, LinkedRow | undefined>();
  const objectCalled = (name: string) => {
    if (!found.has(name)) found.set(name, lookUp(name, view));
    return found.get(name);
  };
  return [...text.matchAll(word)].flatMap(({ 0: name, index }) => {
    const object = isLabel(text, index, name) ? undefined : objectCalled(name);
    return object ? [{ start: index, end: index + name.length, ...object }] : [];
  });
}

function lookUp(name: string, view: NorthboundView): LinkedRow | undefined {
  // What looks like a UUID may be a name: CMSes name ports so.
  return (uuid.test(name) ? rowWithUuid(name, view) : undefined) ?? rowCalled(name, view);
}

function rowWithUuid(name: string, view: NorthboundView): LinkedRow | undefined {
  const holder = northbound.tables.find(
    ({ name: table }) => view.has(table) && view.table(table).get(name),
  );
  return holder && { table: holder.name, uuid: name };
}

/** The row that has the name; none where several have it. */
function rowCalled(name: string, view: NorthboundView): LinkedRow | undefined {
  for (const table of named) {
    const [row, ...others] = view.has(table) ? view.table(table).findBy('name', name) : [];
    if (row) return others.length === 0 ? { table, uuid: row._uuid } : undefined;
  }
  return undefined;
}

/** The first word of a line may say what the others are, as in `port vm1`. */
function isLabel(text: string, index: number, name: string): boolean {
  const isFirst = text.slice(text.lastIndexOf('\n', index - 1) + 1, index).trim() === '';
  return isFirst && labels.has(name) && /^[ :]+\S/u.test(text.slice(index + name.length));
}

const labels = new Set(['switch', 'router', 'port', 'nat', 'type', 'name', 'ports', 'addresses']);
