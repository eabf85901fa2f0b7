import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** As the inspector has it; times are in microseconds. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const shown = 25;

/** Prints the functions that took most of the time themselves, without those that they called. */
export async function printProfile(title: string, path: string): Promise<void> {
  const profile: CpuProfile = JSON.parse(await readFile(path, 'utf8'));
  const names = new Map(profile.nodes.map((node) => [node.id, nameOf(node.callFrame)]));
  const times = new Map<string, number>();
  for (const [index, id] of profile.samples.entries()) {
    const name = names.get(id) ?? '?';
    times.set(name, (times.get(name) ?? 0) + (profile.timeDeltas[index] ?? 0));
  }
  times.delete('(idle)');
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  console.log(`\n# ${title}: ${(total / 1000).toFixed(0)} ms (${path})\n`);
  for (const [name, time] of [...times].toSorted((a, b) => b[1] - a[1]).slice(0, shown)) {
    const percent = ((time / total) * 100).toFixed(1);
    console.log(`${(time / 1000).toFixed(0).padStart(7)} ms ${percent.padStart(5)} %  ${name}`);
  }
}

function nameOf({ functionName, url, lineNumber }: CpuProfile['nodes'][0]['callFrame']): string {
  const name = functionName === '' ? '(anonymous)' : functionName;
  return url === '' ? name : `${name}  ${basename(url)}:${lineNumber + 1}`;
}
