export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Positions by entity id, in canvas units. */
export type Positions = { readonly [entityId: string]: Position };

/** What `layout.watch` sends: all positions once, then changes (null: back to automatic layout). */
export type LayoutEvent =
  | { readonly type: 'snapshot'; readonly positions: Positions }
  | {
      readonly type: 'update';
      readonly positions: { readonly [entityId: string]: Position | null };
    };
