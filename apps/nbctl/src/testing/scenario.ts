import { readFileSync } from 'node:fs';

/** Command lines one after the other, on a database that is empty at first. */
export interface Scenario {
  readonly title: string;
  readonly lines: readonly string[];
  /** What is there at first; just a row of NB_Global unless said otherwise. */
  readonly on: 'nothing' | 'init' | 'world';
  /** Every line starts with what is there at first, not with what the line before has left. */
  readonly afresh: boolean;
}

/** Scenarios about one kind of object. */
export interface Family {
  readonly name: string;
  readonly scenarios: readonly Scenario[];
}

/**
 * Reads the scenarios in scenarios/NAME.txt. "# title" begins one; "# title (on the world)" has
 * {@link worldLines} at first, "# title (on nothing)" not even NB_Global. All other lines are
 * command lines, see {@link argumentsIn}.
 */
export function readFamily(name: string): Family {
  const text = readFileSync(new URL(`scenarios/${name}.txt`, import.meta.url), 'utf8');
  const scenarios: { title: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) scenarios.push({ title: line.slice(2), lines: [] });
    else if (line !== '') scenarios.at(-1)?.lines.push(line);
  }
  return {
    name,
    scenarios: scenarios.map((scenario) => ({ ...scenario, ...startOf(scenario), afresh: false })),
  };
}

function startOf({ title }: { title: string }): Pick<Scenario, 'on'> {
  if (title.endsWith('(on nothing)')) return { on: 'nothing' };
  return { on: title.endsWith('(on the world)') ? 'world' : 'init' };
}

/** How many command lines there are in families. */
export function stepsIn(families: readonly Family[]): number {
  const scenarios = families.flatMap((each) => each.scenarios);
  return scenarios.reduce((sum, { lines }) => sum + lines.length, 0);
}
