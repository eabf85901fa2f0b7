import type { NbGlobal } from '../schema/northbound/nb-global.ts';
import type { Draft } from './draft.ts';

/** The only row of NB_Global, which ovn-nbctl inserts when there is none. */
export function globalRow(draft: Draft): NbGlobal {
  const table = draft.table('NB_Global');
  const [row] = table.rows();
  const inserted = row ?? table.get(draft.insert('NB_Global', {}));
  if (!inserted) throw new Error('a row that was just inserted is not there');
  return inserted;
}
