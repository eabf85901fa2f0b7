import type { Entity } from '@ovn-console/topology';

/** The bands of the canvas, top to bottom. */
export const lanes = ['physical', 'external', 'routers', 'internal', 'chassis'] as const;

export type Lane = (typeof lanes)[number];

export const laneLabels: Readonly<Record<Lane, string>> = {
  physical: 'Physical',
  external: 'External',
  routers: 'Routers',
  internal: 'Internal',
  chassis: 'Chassis',
};

/** The lane whose card stands for the entity, or undefined where it has no card of its own. */
export function laneOf(entity: Entity): Lane | undefined {
  switch (entity.kind) {
    case 'network':
      return 'physical';
    case 'switch':
      return entity.lane;
    case 'router':
      return 'routers';
    case 'chassis':
      return 'chassis';
    default:
      return undefined;
  }
}
