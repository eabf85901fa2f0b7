import { draftOf, type Command, type NorthboundView } from '@ovn-console/ovn/commands';
import { differencesOf, type RowDifference } from '@ovn-console/ovn/inverse';

/**
 * What commands would do to the rows that they write. New rows go by the names that the plan gives
 * them until the server has given them a UUID.
 */
export function draftDifferences(
  commands: readonly Command[],
  view: NorthboundView,
): RowDifference[] {
  const draft = draftOf(commands, view);
  const tables = draft.tables.map(({ table, drafts }) => {
    const rows = [...drafts.values()];
    return [
      table.name,
      {
        inserted: rows.flatMap(({ before, after }) => (!before && after ? [after] : [])),
        modified: rows.flatMap(({ before, after }) =>
          before && after ? [{ old: before, new: after }] : [],
        ),
        deleted: rows.flatMap(({ before, after }) => (before && !after ? [before] : [])),
      },
    ] as const;
  });
  return differencesOf({ tables: new Map(tables) }, draft);
}
