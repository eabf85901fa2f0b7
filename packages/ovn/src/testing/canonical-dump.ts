import { createHash } from 'node:crypto';
import { run } from '@ovn-console/lab';
import { isReported } from '../inverse/runtime-columns.ts';

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

/** References are followed this far: a row is what it holds, and what its references hold, and so on. */
const rounds = 6;

/**
 * Everything in a Northbound database as the real ovsdb-client shows it, but for what OVN reports by
 * itself: sorted lines, in which a reference is a digest of what it leads to. Databases with equal
 * lines differ in nothing but UUIDs.
 */
export async function canonicalDump(remote: string): Promise<string[]> {
  const dump = await run(['ovsdb-client', '-f', 'json', 'dump', remote, 'OVN_Northbound']);
  const rows = dump.split('\n').flatMap((line) => rowsOf(JSON.parse(line)));
  let digests: ReadonlyMap<string, string> = new Map();
  for (let round = 0; round < rounds; round += 1) {
    const known = digests;
    digests = new Map(rows.map((row) => [row.uuid, digestOf(describe(row, known))]));
  }
  return rows.map((row) => describe(row, digests)).toSorted();
}

function rowsOf({ caption, headings, data }: DumpedTable): DumpedRow[] {
  const table = caption.replace(' table', '');
  return data.map((values) => ({
    table,
    uuid: uuidIn(values[headings.indexOf('_uuid')]) ?? '',
    columns: headings
      .map((heading, index) => [heading, values[index]] as const)
      .filter(([heading]) => heading !== '_uuid' && !isReported(table, heading)),
  }));
}

function describe({ table, columns }: DumpedRow, digests: ReadonlyMap<string, string>): string {
  const texts = columns.map(([name, value]) => `${name}=${textOf(value, digests)}`);
  return `${table}(${texts.join(', ')})`;
}

function textOf(value: unknown, digests: ReadonlyMap<string, string>): string {
  const uuid = uuidIn(value);
  if (uuid !== undefined) return `→${digests.get(uuid) ?? ''}`;
  if (!Array.isArray(value)) return JSON.stringify(value);
  const elements: unknown = value[1];
  const isCollection = value[0] === 'set' || value[0] === 'map';
  if (!isCollection || !Array.isArray(elements)) return JSON.stringify(value);
  return `[${elements
    .map((element) => textOf(element, digests))
    .toSorted()
    .join(' ')}]`;
}

function uuidIn(value: unknown): string | undefined {
  return Array.isArray(value) && value[0] === 'uuid' ? String(value[1]) : undefined;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
