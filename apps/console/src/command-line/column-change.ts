import type { RowDifference, RowValue } from '@ovn-console/api';

type ColumnDifference = RowDifference['columns'][string];

/**
 * A column's change on one line: `tag=3` of a new row, `tag=3 → 4`, and of a set or map only what
 * it gains and loses. Rows of the same change go by their names.
 */
export function columnChange(
  column: string,
  { old, new: now }: ColumnDifference,
  nameOf: (uuid: string) => string | undefined,
): string {
  if (old === undefined) return `${column}=${textOf(now, nameOf)}`;
  const [before, after] = [elementsOf(old), elementsOf(now)];
  if (!before || !after) return `${column}=${textOf(old, nameOf)} → ${textOf(now, nameOf)}`;
  const gained = after.filter((element) => !before.includes(element));
  const lost = before.filter((element) => !after.includes(element));
  const told = [
    ...gained.map((element) => `+${nameOf(element) ?? element}`),
    ...lost.map((element) => `−${nameOf(element) ?? element}`),
  ];
  return `${column} ${told.join(' ')}`;
}

function elementsOf(value: RowValue | undefined): string[] | undefined {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map(scalarText);
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).map(([key, held]) => `${key}=${scalarText(held)}`);
}

function textOf(value: RowValue | undefined, nameOf: (uuid: string) => string | undefined): string {
  const elements = elementsOf(value);
  if (elements && value !== undefined) {
    return elements.map((element) => nameOf(element) ?? element).join(',') || '[]';
  }
  return scalarText(value ?? null);
}

function scalarText(value: RowValue): string {
  if (value === null || value === '') return '[]';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
