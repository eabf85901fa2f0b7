import type { Uuid } from '@ovn-console/ovsdb/schema';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';

/** The ports that a command names, each once. */
export function portsOf(draft: Draft, ids: readonly string[]): Uuid[] {
  const ports = ids.map((id) => find(draft, 'Logical_Switch_Port', { id, field: 'ports' }));
  return [...new Set(ports.map(({ _uuid }) => _uuid))];
}
