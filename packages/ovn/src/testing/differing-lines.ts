import { readWords } from '../nbctl/script/index.ts';
import type { NorthboundPair, Spoken } from './northbound-pair.ts';

/** What came of one line, as far as it came of one of the two only. */
export interface DifferingLine {
  readonly line: string;
  readonly ours: Partial<Spoken>;
  readonly theirs: Partial<Spoken>;
}

/**
 * Runs a script line by line through both, each line as one transaction. What ovn-nbctl logs,
 * with the time, is passed over.
 * @returns the lines of which the output, the error or the contents differ: none, it is hoped
 */
export async function differingLines(
  pair: NorthboundPair,
  script: string,
): Promise<DifferingLine[]> {
  const differing: DifferingLine[] = [];
  for (const { words, start, end } of readWords(script).lines) {
    const spoken = await pair.line(words.map(({ text }) => text));
    const ours = { ...spoken.ours, printed: withoutNewRows(spoken.ours.printed) };
    const theirs = { ...spoken.theirs, refused: withoutLog(spoken.theirs.refused) };
    if (ours.printed !== spoken.ours.printed) theirs.printed = withoutNewRows(theirs.printed);
    if (JSON.stringify(ours) === JSON.stringify(theirs)) continue;
    const line = script.slice(start, end);
    differing.push({ line, ours: onlyIn(ours, theirs), theirs: onlyIn(theirs, ours) });
  }
  return differing;
}

/** New rows do not get the same UUID in both databases, and ours is printed by its name. */
function withoutNewRows(printed: string): string {
  return printed.replaceAll(/^(?:[A-Z]\w*_\d+|[\da-f-]{36})$/gm, 'a new row');
}

function withoutLog(stderr: string): string {
  return stderr.replaceAll(/^\d{4}-\d\d-\d\dT[^\n]*\n?/gm, '');
}

function onlyIn(one: Spoken, other: Spoken): Partial<Spoken> {
  const contents = one.contents.filter((row) => !other.contents.includes(row));
  return {
    ...(one.printed !== other.printed && { printed: one.printed }),
    ...(one.refused !== other.refused && { refused: one.refused }),
    ...(contents.length > 0 && { contents }),
  };
}
