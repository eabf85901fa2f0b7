'use client';
import type { EntityId, LinkEntity } from '@ovn-console/topology';
import { useCallback } from 'react';
import { useGraph } from '../../trpc/graph-hooks.ts';
import { linkedCards } from '../../trpc/entity-names.ts';
import { PanelSection } from '../../ui/side-panel.tsx';
import { ObjectRow, ObjectRows } from './object-rows.tsx';

/** What an object is linked to. */
export function LinkRows({ id }: { id: EntityId }) {
  const links = useGraph(useCallback((graph) => graph.linksOf(id), [id]));
  if (links.length === 0) return null;
  return (
    <PanelSection title="Linked to">
      <ObjectRows>
        {links.map((link) => (
          <ObjectRow
            key={link.id}
            id={otherEnd(link, id)}
            entity={link}
            detail={'networks' in link ? link.networks.join('  ') : 'localnet'}
          />
        ))}
      </ObjectRows>
    </PanelSection>
  );
}

function otherEnd(link: LinkEntity, id: EntityId): EntityId {
  const [one, other] = linkedCards(link);
  return one === id ? other : one;
}
