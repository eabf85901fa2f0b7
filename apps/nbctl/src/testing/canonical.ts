import { createHash } from 'node:crypto';
import { uuidIn, type Contents, type WireRow } from './contents.ts';

const uuidPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Names for rows that say what the row holds, instead of UUIDs, which are random. */
export type Labels = ReadonlyMap<string, string>;

interface LabelledRow {
  readonly uuid: string;
  readonly table: string;
  readonly row: WireRow;
}

/** How far labels look along references. From a switch to a band of a meter it is no further. */
const rounds = 4;

/**
 * Labels rows by what they hold, what they refer to and what refers to them: rows of two
 * databases have the same label when they play the same part.
 */
export function labelsOf(contents: Contents): Labels {
  const rows = rowsOf(contents);
  const referrers = referrersIn(rows);
  let labels: Labels = new Map(rows.map(({ uuid, table }) => [uuid, table]));
  for (let round = 0; round < rounds; round++) {
    const known = labels;
    labels = new Map(
      rows.map(({ uuid, table, row }) => {
        const referred = (referrers.get(uuid) ?? []).map(
          ([by, column]) => `${known.get(by)} ${column}`,
        );
        const text = [table, known.get(uuid), textOfRow(row, known), ...referred.toSorted()];
        return [uuid, `${table}:${digest(text.join('\n'))}`];
      }),
    );
  }
  return labels;
}

/** Contents as lines that are equal when the contents are, whatever the UUIDs. */
export function linesOf(contents: Contents, labels: Labels = labelsOf(contents)): string[] {
  const lines = rowsOf(contents).map(
    ({ uuid, row }) => `${labels.get(uuid)} ${textOfRow(row, labels)}`,
  );
  return lines.toSorted();
}

/** Replaces the UUIDs in a text; one that no row has ever had becomes "?" unless it is in `given`. */
export function withLabels(text: string, labels: Labels, given: string): string {
  return text.replace(
    uuidPattern,
    (uuid) => labels.get(uuid) ?? (given.includes(uuid) ? uuid : '<?>'),
  );
}

function rowsOf(contents: Contents): LabelledRow[] {
  return [...contents].flatMap(([table, rows]) =>
    [...rows].map(([uuid, row]) => ({ uuid, table, row })),
  );
}

/** UUID to the UUIDs of the rows, and their columns, that mention it. */
function referrersIn(rows: readonly LabelledRow[]): Map<string, (readonly [string, string])[]> {
  const referrers = new Map<string, (readonly [string, string])[]>();
  for (const { uuid, row } of rows) {
    for (const [column, value] of Object.entries(row)) {
      for (const [mentioned] of JSON.stringify(value).matchAll(uuidPattern)) {
        const known = referrers.get(mentioned) ?? [];
        referrers.set(mentioned, [...known, [uuid, column]]);
      }
    }
  }
  return referrers;
}

function textOfRow(row: WireRow, labels: Labels): string {
  const columns = Object.entries(row).filter(([, value]) => !isEmpty(value));
  return columns.map(([name, value]) => `${name}=${textOf(value, labels)}`).join(' ');
}

function textOf(value: unknown, labels: Labels): string {
  const uuid = uuidIn(value);
  if (uuid !== undefined) return labels.get(uuid) ?? '<dangling>';
  if (!Array.isArray(value)) return withLabels(JSON.stringify(value), labels, '');
  const elements: unknown = value[1];
  const pairs = Array.isArray(elements) ? elements : [];
  const texts = pairs.map((element: unknown) =>
    value[0] === 'map' && Array.isArray(element)
      ? element.map((part: unknown) => textOf(part, labels)).join('=')
      : textOf(element, labels),
  );
  return `[${texts.toSorted().join(', ')}]`;
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && Array.isArray(value[1]) && value[1].length === 0);
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 8);
}
