import { run } from '@ovn-console/lab';

interface DumpedTable {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly data: readonly (readonly unknown[])[];
}

interface DumpedRow {
  readonly uuid: string;
  readonly table: string;
  readonly columns: readonly (readonly [string, unknown])[];
}

/**
 * Everything in a Northbound database as the real ovsdb-client shows it, as sorted lines. UUIDs
 * are replaced by what their row holds, so that two databases built separately can be equal.
 */
export async function dumpNorthbound(remote: string): Promise<string[]> {
  const dump = await run(['ovsdb-client', '-f', 'json', 'dump', remote, 'OVN_Northbound']);
  const rows = dump.split('\n').flatMap((line) => rowsOf(JSON.parse(line)));
  let labels = new Map(rows.map((row) => [row.uuid, row.table]));
  // References are at most this deep: router → port → gateway chassis.
  for (let depth = 0; depth < 3; depth += 1) {
    const known = labels;
    labels = new Map(rows.map((row) => [row.uuid, describe(row, known)]));
  }
  return [...labels.values()].toSorted((one, other) => one.localeCompare(other));
}

function rowsOf({ caption, headings, data }: DumpedTable): DumpedRow[] {
  return data.map((values) => ({
    table: caption.replace(' table', ''),
    uuid: uuidIn(values[headings.indexOf('_uuid')]) ?? '',
    columns: headings
      .map((heading, index) => [heading, values[index]] as const)
      .filter(([heading]) => heading !== '_uuid'),
  }));
}

function describe({ table, columns }: DumpedRow, labels: ReadonlyMap<string, string>): string {
  const texts = columns
    .filter(([, value]) => !isEmpty(value))
    .map(([name, value]) => `${name}=${textOf(value, labels)}`);
  return `${table}(${texts.join(', ')})`;
}

function textOf(value: unknown, labels: ReadonlyMap<string, string>): string {
  const uuid = uuidIn(value);
  if (uuid !== undefined) return labels.get(uuid) ?? 'dangling';
  if (!Array.isArray(value)) return JSON.stringify(value);
  const elements: unknown = value[1];
  if (!Array.isArray(elements)) return JSON.stringify(value);
  const texts = elements.map((element) => textOf(element, labels));
  return `[${texts.toSorted((one, other) => one.localeCompare(other)).join(', ')}]`;
}

function uuidIn(value: unknown): string | undefined {
  return Array.isArray(value) && value[0] === 'uuid' ? String(value[1]) : undefined;
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && Array.isArray(value[1]) && value[1].length === 0);
}
