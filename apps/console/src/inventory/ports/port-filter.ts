import type { PortRow } from './port-row.ts';

export interface PortFilter {
  /** Part of a name, address or uuid; several words must all be found. */
  readonly text: string;
  readonly type: string | null;
  readonly chassis: string | null;
  readonly notAsIntended: boolean;
}

/** The rows that a filter leaves. */
export function filterPorts(rows: readonly PortRow[], filter: PortFilter): readonly PortRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      (filter.type === null || row.type === filter.type) &&
      (filter.chassis === null || row.chassisNames.includes(filter.chassis)) &&
      (!filter.notAsIntended || row.notAsIntended) &&
      words.every((word) => textOf(row).includes(word)),
  );
}

/** Rows are made anew whenever the graph changes, so what was folded once stays right. */
const folded = new WeakMap<PortRow, string>();

function textOf(row: PortRow): string {
  let text = folded.get(row);
  if (text === undefined) {
    const { name, secondName = '', switchName, ips, macs, uuid } = row;
    text = [name, secondName, switchName, ...ips, ...macs, uuid].join('\n').toLowerCase();
    folded.set(row, text);
  }
  return text;
}
