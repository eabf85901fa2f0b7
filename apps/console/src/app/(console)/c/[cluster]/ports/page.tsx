import type { Metadata } from 'next';
import { PortsPage } from '../../../../../inventory/ports/ports-page.tsx';

export const metadata: Metadata = { title: 'Ports' };

export default function Page() {
  return <PortsPage />;
}
