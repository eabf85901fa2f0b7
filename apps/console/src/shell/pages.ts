import { EthernetPort, History, Network, Server, type LucideIcon } from 'lucide-react';

export interface ClusterPage {
  readonly path: 'topology' | 'ports' | 'chassis' | 'history';
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys: string;
  /** Whether the page shows the selected object in a side panel. */
  readonly hasPanel: boolean;
}

/** The pages of a cluster, in the rail's order. */
export const clusterPages: readonly ClusterPage[] = [
  { path: 'topology', label: 'Topology', icon: Network, keys: 'g t', hasPanel: true },
  { path: 'ports', label: 'Ports', icon: EthernetPort, keys: 'g p', hasPanel: true },
  { path: 'chassis', label: 'Chassis', icon: Server, keys: 'g c', hasPanel: true },
  { path: 'history', label: 'History', icon: History, keys: 'g h', hasPanel: false },
];

/** The URL of a cluster's page; clusters go by name, which people can read and share. */
export function clusterHref(clusterName: string, path: ClusterPage['path'] = 'topology'): string {
  return `/c/${encodeURIComponent(clusterName)}/${path}`;
}

/** Which page a path shows, if it is one of a cluster's. */
export function pageOf(pathname: string): ClusterPage | undefined {
  const [, c, , path] = pathname.split('/');
  return c === 'c' ? clusterPages.find((page) => page.path === path) : undefined;
}
