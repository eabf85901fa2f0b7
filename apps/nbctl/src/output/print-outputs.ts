import type { FinishedOutput } from '@ovn-console/ovn/execution';
import { formatTable, type TableStyle } from '@ovn-console/ovn/table';

/** All that the commands of one transaction print. */
export function printOutputs(
  outputs: readonly FinishedOutput[],
  { style, isOneline }: { readonly style: TableStyle; readonly isOneline: boolean },
): string {
  let tables = 0;
  const texts = outputs.map((output) => {
    if ('table' in output) return formatTable(output.table, style, tables++ === 0);
    return isOneline ? onOneLine(output.text) : output.text;
  });
  return texts.join('');
}

/** With `\n` for the ends of lines within. */
function onOneLine(text: string): string {
  const line = text.endsWith('\n') ? text.slice(0, -1) : text;
  return `${line.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}\n`;
}
