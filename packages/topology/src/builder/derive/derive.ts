import type { Entity, EntityKind } from '../../graph.ts';
import type { DerivedGraph } from '../derived-graph.ts';
import type { Rows } from '../rows.ts';
import { deriveBinding } from './binding.ts';
import { deriveChassis } from './chassis.ts';
import { deriveGlobal, type SchemaVersions } from './global.ts';
import { deriveLink } from './link.ts';
import { deriveNetwork } from './network.ts';
import { deriveRouter } from './router.ts';
import { deriveRouterPort } from './router-port.ts';
import { deriveSwitch } from './switch.ts';
import { deriveSwitchPort } from './switch-port.ts';

export interface DeriveContext {
  readonly rows: Rows;
  readonly graph: DerivedGraph;
  readonly versions: SchemaVersions;
}

type Derivation = (context: DeriveContext, key: string) => Entity | undefined;

/** How an entity of each kind is computed from rows and from entities of earlier kinds. */
const derivations: Readonly<Record<EntityKind, Derivation>> = {
  binding: ({ rows }, uuid) => deriveBinding(rows, uuid),
  switchPort: ({ rows }, uuid) => deriveSwitchPort(rows, uuid),
  routerPort: ({ rows }, uuid) => deriveRouterPort(rows, uuid),
  link: ({ graph }, key) => deriveLink(graph, key),
  chassis: ({ rows, graph }, uuid) => deriveChassis(rows, graph, uuid),
  network: ({ graph }, name) => deriveNetwork(graph, name),
  switch: ({ rows, graph }, uuid) => deriveSwitch(rows, graph, uuid),
  router: ({ rows, graph }, uuid) => deriveRouter(rows, graph, uuid),
  global: ({ rows, graph, versions }) => deriveGlobal(rows, graph, versions),
};

/** The entity of that kind and key as it is now; undefined when there is none (any more). */
export function derive(context: DeriveContext, kind: EntityKind, key: string): Entity | undefined {
  return derivations[kind](context, key);
}
