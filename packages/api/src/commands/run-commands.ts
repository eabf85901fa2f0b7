import {
  definitionOf,
  InvalidCommandError,
  OvnError,
  parseCommands,
  plan,
  type Command,
  type NorthboundView,
  type Output,
} from '@ovn-console/ovn/commands';
import { defaultTableStyle, formatTable, type TableStyle } from '@ovn-console/ovn/table';
import type { CommandOutput, CommandsRun, RunStyle } from './command-types.ts';
import { linksIn } from './output-links.ts';

/** As much as a person scrolls through, and a browser shows at once. */
const LINES_SHOWN = 2000;

/** What reading commands print of the contents as they are. */
export function runCommands(
  inputs: readonly unknown[],
  view: NorthboundView,
  style: RunStyle = {},
): CommandsRun {
  const tableStyle = completeStyle(style);
  try {
    const commands = parseCommands(inputs);
    for (const [index, command] of commands.entries()) requireReading(command, index);
    const { outputs } = plan(commands, view);
    const printed = outputs.map((output, index) =>
      textOf(output, tableStyle, isFirstTable(outputs, index)),
    );
    return { outputs: printed.map((text) => outputOf(text, view)) };
  } catch (error) {
    if (!(error instanceof OvnError)) throw error;
    const { message, commandIndex, field } = error;
    return { problem: { commandIndex, field, message, severity: 'error' } };
  }
}

function completeStyle({ format, data, headings, pretty }: RunStyle): TableStyle {
  return {
    ...defaultTableStyle,
    ...(format && { format }),
    ...(data && { data }),
    ...(headings !== undefined && { headings }),
    ...(pretty !== undefined && { pretty }),
  };
}

function requireReading(command: Command, commandIndex: number): void {
  const { name, isReading } = definitionOf(command);
  if (isReading) return;
  const message = `${name} changes the network: it is previewed and applied, not run`;
  throw new InvalidCommandError(message, { commandIndex, field: 'type' });
}

function isFirstTable(outputs: readonly Output[], index: number): boolean {
  return !outputs.slice(0, index).some(({ table }) => table);
}

function textOf({ parts, table }: Output, style: TableStyle, isFirst: boolean): string {
  if (table) return formatTable(table, style, isFirst);
  return parts.map((part) => (typeof part === 'string' ? part : part.newRow)).join('');
}

function outputOf(text: string, view: NorthboundView): CommandOutput {
  const lines = text.split('\n');
  const isWhole = lines.length <= LINES_SHOWN + 1;
  const shown = isWhole ? text : `${lines.slice(0, LINES_SHOWN).join('\n')}\n`;
  const omittedLines = isWhole ? 0 : lines.length - LINES_SHOWN - 1;
  return { text: shown, links: linksIn(shown, view), omittedLines };
}
