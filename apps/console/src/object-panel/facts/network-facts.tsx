'use client';
import type { PhysicalNetworkEntity } from '@ovn-console/topology';
import { useEntities, useEntity } from '../../trpc/graph-hooks.ts';
import { KeyValue, KeyValues } from '../../ui/key-values.tsx';
import { Pill } from '../../ui/pill.tsx';
import { PanelSection } from '../../ui/side-panel.tsx';
import { ObjectRow, ObjectRows } from './object-rows.tsx';
import { Reason, StateFact } from './state-fact.tsx';

export function NetworkFacts({ entity }: { entity: PhysicalNetworkEntity }) {
  const chassis = useEntities('chassis');
  return (
    <>
      <Reason state={entity.state} reason={entity.reason} />
      <PanelSection>
        <KeyValues>
          <KeyValue label="Mapped on">
            {entity.chassisIds.length} of {entity.chassisTotal} chassis
          </KeyValue>
          <StateFact state={entity.state} />
        </KeyValues>
      </PanelSection>
      <PanelSection title="Localnet ports">
        {entity.switchPortIds.length === 0 ? (
          <p className="text-sm text-mut">No switch reaches this network.</p>
        ) : (
          <ObjectRows>
            {entity.switchPortIds.map((id) => (
              <LocalnetRow key={id} id={id} />
            ))}
          </ObjectRows>
        )}
      </PanelSection>
      <PanelSection title="Chassis">
        <ObjectRows>
          {chassis.map((one) => (
            <ObjectRow key={one.id} id={one.id} entity={one} detail={bridgeOf(one, entity.name)}>
              {entity.chassisIds.includes(one.id) ? (
                <Pill>mapped</Pill>
              ) : (
                <Pill tone="dashed">not mapped</Pill>
              )}
            </ObjectRow>
          ))}
        </ObjectRows>
      </PanelSection>
    </>
  );
}

function bridgeOf(
  chassis: { bridgeMappings: readonly { network: string; bridge: string }[] },
  network: string,
): string | undefined {
  return chassis.bridgeMappings.find((mapping) => mapping.network === network)?.bridge;
}

function LocalnetRow({ id }: { id: string }) {
  const port = useEntity(id);
  if (port?.kind !== 'switchPort') return null;
  return (
    <ObjectRow
      id={id}
      entity={port}
      detail={port.tag === undefined ? 'untagged' : `VLAN ${port.tag}`}
    />
  );
}
