import type { Uuid } from '@ovn-console/ovsdb/schema';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';

/** The network functions that a command names, each once. */
export function functionsOf(draft: Draft, ids: readonly string[]): Uuid[] {
  const rows = ids.map((id) => find(draft, 'Network_Function', { id, field: 'networkFunctions' }));
  return [...new Set(rows.map(({ _uuid }) => _uuid))];
}
