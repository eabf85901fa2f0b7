import { readScript } from '../nbctl/script/index.ts';
import type { NorthboundPair, Spoken } from './northbound-pair.ts';

interface SpokenLine extends Spoken {
  readonly argv: readonly string[];
}

/**
 * Runs command lines (one a line, as after `ovn-nbctl`) one after the other on both databases, up
 * to the first of which not the same comes.
 */
export async function runScript(
  pair: NorthboundPair,
  script: string,
): Promise<{ ours: SpokenLine[]; theirs: SpokenLine[] }> {
  const ours: SpokenLine[] = [];
  const theirs: SpokenLine[] = [];
  for (const { words } of readScript(script).lines) {
    const argv = words.map(({ text }) => text);
    const both = await pair.line(argv);
    ours.push({ argv, ...both.ours });
    theirs.push({ argv, ...both.theirs });
    if (JSON.stringify(both.ours) !== JSON.stringify(both.theirs)) break;
  }
  return { ours, theirs };
}
