import type { CardKind } from '../scene/card-kind.ts';

/** What the canvas knows of a kind of card. */
interface NodeKind {
  /** Name of the kind's CSS colour. */
  readonly hue: 'switch' | 'router' | 'uplink' | 'chassis';
  /** Kinds of card on which a link that is dragged from here may end. */
  readonly linksTo: readonly CardKind[];
}

/** The one list of kinds of cards: a kind is on the canvas because it is here. */
export const nodeKinds: { readonly [K in CardKind]: NodeKind } = {
  network: { hue: 'uplink', linksTo: ['switch'] },
  switch: { hue: 'switch', linksTo: ['router', 'network'] },
  router: { hue: 'router', linksTo: ['switch'] },
  chassis: { hue: 'chassis', linksTo: [] },
};
