'use client';
import type { LinkEntity } from '@ovn-console/topology';
import { KeyValue, KeyValues } from '../../ui/key-values.tsx';
import { PanelSection } from '../../ui/side-panel.tsx';
import { ObjectLink } from '../object-link.tsx';
import { Addresses } from './addresses.tsx';
import { Reason, StateFact } from './state-fact.tsx';

export function LinkFacts({ entity }: { entity: LinkEntity }) {
  return (
    <>
      <Reason state={entity.state} reason={entity.reason} />
      <PanelSection>
        <KeyValues>
          {endsOf(entity).map(({ label, id }) => (
            <KeyValue key={`${label}${id}`} label={label}>
              <ObjectLink id={id} icon />
            </KeyValue>
          ))}
          {'networks' in entity ? (
            <KeyValue label="Network">
              <Addresses values={entity.networks} />
            </KeyValue>
          ) : null}
          {entity.type === 'localnet' ? (
            <KeyValue label="VLAN tag">{entity.tag ?? 'none'}</KeyValue>
          ) : null}
          <StateFact state={entity.state} />
        </KeyValues>
      </PanelSection>
    </>
  );
}

function endsOf(link: LinkEntity): readonly { label: string; id: string }[] {
  switch (link.type) {
    case 'switch-router':
      return [
        { label: 'Switch', id: link.switchId },
        { label: 'Switch port', id: link.switchPortId },
        { label: 'Router', id: link.routerId },
        { label: 'Router port', id: link.routerPortId },
      ];
    case 'router-router':
      return [...link.routerIds.map(named('Router')), ...link.routerPortIds.map(named('Port'))];
    case 'switch-switch':
      return [...link.switchIds.map(named('Switch')), ...link.switchPortIds.map(named('Port'))];
    case 'localnet':
      return [
        { label: 'Switch', id: link.switchId },
        { label: 'Localnet port', id: link.switchPortId },
        { label: 'Network', id: link.networkId },
      ];
  }
}

function named(label: string) {
  return (id: string) => ({ label, id });
}
