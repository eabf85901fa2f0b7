'use client';
import type { EntityId, PortEntity } from '@ovn-console/topology';
import Link from 'next/link';
import { useLiveCluster } from '../../trpc/cluster-provider.tsx';
import { formatCount } from '../../ui/format.ts';
import { PanelSection } from '../../ui/side-panel.tsx';
import { ObjectLink } from '../object-link.tsx';
import { ObjectRow, ObjectRows } from './object-rows.tsx';

/** More than these are looked through on the ports page. */
const SHOWN = 60;

export interface PortRowsProps {
  title: string;
  ports: readonly PortEntity[];
  /** Query of the ports page that lists them all. */
  allQuery?: string;
  /** Chassis that they are all on, and that need not be said with each. */
  boundTo?: EntityId;
}

export function PortRows({ title, ports, allQuery, boundTo }: PortRowsProps) {
  const { cluster } = useLiveCluster();
  if (ports.length === 0) return null;
  const href = `/c/${encodeURIComponent(cluster.name)}/ports${allQuery ? `?${allQuery}` : ''}`;
  return (
    <PanelSection
      title={`${title}, ${formatCount(ports.length)}`}
      action={
        ports.length > SHOWN ? (
          <Link href={href} className="hover:text-fg">
            All on the ports page
          </Link>
        ) : null
      }
    >
      <ObjectRows>
        {ports.slice(0, SHOWN).map((port) => (
          <ObjectRow key={port.id} id={port.id} entity={port} detail={addressesOf(port)}>
            {port.kind === 'switchPort' && port.chassisId !== boundTo ? (
              <span className="text-xs">
                <ObjectLink id={port.chassisId} />
              </span>
            ) : null}
          </ObjectRow>
        ))}
      </ObjectRows>
    </PanelSection>
  );
}

function addressesOf(port: PortEntity): string {
  const addresses =
    port.kind === 'switchPort' ? [...port.ips, ...port.macs] : [...port.networks, port.mac];
  return addresses.join('  ');
}
