import { quoteArgument } from '../commands/shell-quote.ts';
import type { ScriptLine } from './export-rows.ts';

/** One line for a shell per transaction: `ovn-nbctl … -- …`. */
export function printScriptLine(line: ScriptLine): string {
  return `ovn-nbctl ${line.map((words) => words.map(quoteArgument).join(' ')).join(' -- ')}`;
}

/** All lines as the text of a script, which stops at the first line that fails. */
export function printExport(lines: readonly ScriptLine[]): string {
  return ['#!/bin/bash', 'set -e', ...lines.map(printScriptLine), ''].join('\n');
}
