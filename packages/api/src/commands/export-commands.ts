import type { NorthboundView } from '@ovn-console/ovn/commands';
import {
  exportNetwork,
  exportObjects,
  printExport,
  printScriptLine,
  type RowPlace,
} from '@ovn-console/ovn/export';
import type { CommandsExport } from './command-types.ts';

/** Commands that recreate rows that there are, with all that is part of them; or the whole network. */
export function exportCommands(
  places: readonly RowPlace[] | undefined,
  view: NorthboundView,
): CommandsExport {
  const lines = places
    ? exportObjects(
        view,
        places.filter(({ table, uuid }) => view.has(table) && view.table(table).get(uuid)),
      )
    : exportNetwork(view);
  return { lines: lines.map(printScriptLine), script: printExport(lines) };
}
