'use client';
import type { Entity } from '@ovn-console/topology';
import { BindingFacts } from './binding-facts.tsx';
import { ChassisFacts } from './chassis-facts.tsx';
import { LinkFacts } from './link-facts.tsx';
import { NetworkFacts } from './network-facts.tsx';
import { RouterFacts } from './router-facts.tsx';
import { RouterPortFacts } from './router-port-facts.tsx';
import { SwitchFacts } from './switch-facts.tsx';
import { SwitchPortFacts } from './switch-port-facts.tsx';

/** The overview of an object: what a person wants to know of its kind first. */
export function Facts({ entity }: { entity: Entity }) {
  switch (entity.kind) {
    case 'switch':
      return <SwitchFacts entity={entity} />;
    case 'switchPort':
      return <SwitchPortFacts entity={entity} />;
    case 'router':
      return <RouterFacts entity={entity} />;
    case 'routerPort':
      return <RouterPortFacts entity={entity} />;
    case 'chassis':
      return <ChassisFacts entity={entity} />;
    case 'network':
      return <NetworkFacts entity={entity} />;
    case 'binding':
      return <BindingFacts entity={entity} />;
    case 'link':
      return <LinkFacts entity={entity} />;
    case 'global':
      return null;
  }
}
