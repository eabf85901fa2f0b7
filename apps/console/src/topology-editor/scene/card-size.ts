import type { CardKind } from './card-kind.ts';

/** Heights in canvas pixels; the components take them from here, so that geometry needs no DOM. */
export const HEADER_HEIGHT = 54;
export const ROW_HEIGHT = 47;
/** More rows than this scroll inside the card. */
export const VISIBLE_ROWS = 12;

const widths: Readonly<Record<CardKind, { readonly bare: number; readonly withRows: number }>> = {
  network: { bare: 220, withRows: 220 },
  switch: { bare: 236, withRows: 330 },
  router: { bare: 300, withRows: 320 },
  chassis: { bare: 300, withRows: 300 },
};

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Size of a card that shows that many rows (0 when collapsed). */
export function cardSize(kind: CardKind, shownRows: number): Size {
  const width = shownRows > 0 ? widths[kind].withRows : widths[kind].bare;
  return { width, height: HEADER_HEIGHT + Math.min(shownRows, VISIBLE_ROWS) * ROW_HEIGHT };
}

/**
 * Where a row's middle lies, from the card's top, when the rows are scrolled by `scrollTop`.
 * A row scrolled out of sight is held at the edge of the list that it went over.
 */
export function rowMiddle(index: number, shownRows: number, scrollTop = 0): number {
  const middle = index * ROW_HEIGHT + ROW_HEIGHT / 2 - scrollTop;
  const bottom = Math.min(shownRows, VISIBLE_ROWS) * ROW_HEIGHT;
  return HEADER_HEIGHT + Math.min(Math.max(middle, 0), bottom);
}
