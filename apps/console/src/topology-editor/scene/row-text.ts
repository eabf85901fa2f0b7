import type { EntityOf } from '@ovn-console/topology';
import type { GraphView } from './graph-view.ts';
import { displayName } from './names.ts';

/** A small rounded label on a row. */
interface RowPill {
  readonly text: string;
  readonly tone: 'neutral' | 'dashed' | 'up' | 'error';
  readonly hint?: string;
}

/** What a row says. */
export interface RowText {
  readonly title: string;
  readonly detail: string;
  /** Said after the detail, more quietly. */
  readonly aside?: string;
  readonly pills: readonly RowPill[];
}

export function rowText(port: EntityOf<'switchPort' | 'routerPort'>, graph: GraphView): RowText {
  if (port.kind === 'switchPort') {
    return {
      title: displayName(port),
      detail: switchPortDetail(port),
      pills: whereItRuns(port, graph),
    };
  }
  return {
    title: port.name,
    detail: port.networks.join(' ') || 'no networks',
    aside: port.mac,
    pills: placementOf(port),
  };
}

/** Addresses as a person looks for them, IP first; what is not an address as OVN has it. */
function switchPortDetail(port: EntityOf<'switchPort'>): string {
  if (port.networkName !== undefined) return port.networkName;
  if (port.routerPortName !== undefined) return port.routerPortName;
  const parts = [...port.ips, ...port.macs];
  return (parts.length > 0 ? parts : port.addresses).join(' ') || 'no addresses';
}

function whereItRuns(port: EntityOf<'switchPort'>, graph: GraphView): readonly RowPill[] {
  if (!port.enabled) return [{ text: 'disabled', tone: 'dashed' }];
  const chassis = graph.of('chassis', port.chassisId);
  if (chassis) return [{ text: displayName(chassis), tone: 'neutral' }];
  if (port.type === 'router' && port.routerPortId === undefined) {
    return [{ text: 'no router port', tone: 'error' }];
  }
  if (port.type !== '') return [{ text: port.type, tone: 'neutral' }];
  return port.state === 'up' ? [] : [{ text: 'not bound', tone: 'dashed' }];
}

/** More candidates than this are counted. */
const NAMED_CANDIDATES = 2;

function placementOf(port: EntityOf<'routerPort'>): readonly RowPill[] {
  if (port.placement === 'distributed') return [{ text: 'distributed', tone: 'neutral' }];
  const candidates = port.gatewayCandidates;
  if (candidates.length === 0) return [{ text: 'gateway router', tone: 'neutral' }];
  const named = candidates.slice(0, NAMED_CANDIDATES).map((candidate): RowPill => ({
    text: candidate.hostname ?? candidate.chassisName,
    tone: candidate.active ? 'up' : 'dashed',
    hint: `${candidate.active ? 'active' : 'standby'}, priority ${candidate.priority}`,
  }));
  const rest = candidates.length - NAMED_CANDIDATES;
  return rest > 0 ? [...named, { text: `+${rest}`, tone: 'dashed' }] : named;
}
