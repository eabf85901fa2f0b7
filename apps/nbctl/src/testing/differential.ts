import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sameContents, type Contents } from './contents.ts';
import { knownDifferences } from './known-differences.ts';
import { NorthboundPair } from './northbound-pair.ts';
import type { Family, Scenario } from './scenario.ts';
import { ours, theirs } from './tools.ts';
import { worldLines } from './world.ts';

/** A command line with which the tools differ: what only one of them says or leaves. */
interface Difference {
  readonly line: string;
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
}

/** NBCTL_OURS=real holds ovn-nbctl against itself, which tells mistakes of the tests apart. */
const ourTool = process.env['NBCTL_OURS'] === 'real' ? theirs : ours;

/**
 * Declares the tests of families; all share two databases.
 *
 * @param schemaFile of both, instead of the installed one
 */
export function testFamilies(families: readonly Family[], schemaFile?: string): void {
  let pair: NorthboundPair;
  const starts = new Map<Scenario['on'], Contents>();

  beforeAll(async () => {
    pair = await NorthboundPair.start(theirs, ourTool, schemaFile);
    starts.set('nothing', new Map());
    starts.set('init', await pair.build(['init']));
    starts.set('world', await pair.build(worldLines));
  });
  afterAll(async () => {
    await pair[Symbol.asyncDispose]();
  });

  describe.each(families)('$name', ({ name, scenarios }) => {
    const tests = scenarios.map((scenario) => [titleOf(scenario), scenario] as const);
    it.each(tests)('%s', async (_, scenario) => {
      const start = starts.get(scenario.on) ?? new Map();
      const differences = await differencesIn(scenario, pair, start);
      report(`${name}: ${scenario.title}`, differences);
      const titled = `${name}: ${scenario.title}`;
      const known = knownDifferences.filter((each) => each.scenario === titled);
      expect(differences.filter(({ line }) => !isAmong(known, line))).toEqual([]);
      // One that is none any longer is not to be listed.
      expect(known.filter(({ line }) => !isAmong(differences, line))).toEqual([]);
    });
  });
}

function isAmong(lines: readonly { readonly line: string }[], line: string): boolean {
  return lines.some((each) => each.line === line);
}

function titleOf({ title, lines }: Scenario): string {
  return `${title} (${lines.length} command lines)`;
}

/** NBCTL_REPORT names a file to which all differences are appended, a JSON object on each line. */
function report(scenario: string, differences: readonly Difference[]): void {
  const file = process.env['NBCTL_REPORT'];
  if (file === undefined) return;
  for (const each of differences)
    appendFileSync(file, `${JSON.stringify({ scenario, ...each })}\n`);
}

async function differencesIn(
  scenario: Scenario,
  pair: NorthboundPair,
  start: Contents,
): Promise<Difference[]> {
  const differences: Difference[] = [];
  await pair.replace(start);
  for (const line of scenario.lines) {
    const { contents } = pair;
    const comparison = await pair.compare(line);
    const difference = { line, ...onlyInOne(comparison) };
    if (difference.theirs.length + difference.ours.length > 0) {
      differences.push(difference);
      // What follows is compared on common ground again.
      await pair.replace(pair.contents);
    }
    if (scenario.afresh && !sameContents(pair.contents, contents)) await pair.replace(start);
  }
  return differences;
}

function onlyInOne({
  theirs: one,
  ours: other,
}: Omit<Difference, 'line'>): Omit<Difference, 'line'> {
  // prettier-ignore
  if (one.join('\n') === other.join('\n')) return { theirs: [], ours: [] };
  // A row's label differs when any row around it does, which tells a reader nothing.
  const [plainOne, plainOther] = [one.map(withoutDigest), other.map(withoutDigest)];
  const differing = {
    theirs: plainOne.filter((line) => !plainOther.includes(line)),
    ours: plainOther.filter((line) => !plainOne.includes(line)),
  };
  return differing.theirs.length + differing.ours.length > 0 ? differing : { theirs: one, ours: other }; // prettier-ignore
}

function withoutDigest(line: string): string {
  return line.replace(/\b([A-Z]\w+):[0-9a-f]{8}\b/g, '$1');
}
