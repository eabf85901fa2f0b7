/** Kinds of objects that are cards on the canvas. */
export type CardKind = 'network' | 'switch' | 'router' | 'chassis';
