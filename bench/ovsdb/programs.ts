import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A client under measurement, or its counterpart, in a process of its own: programs/NAME.ts. */
const names = ['load', 'bare-read', 'follow', 'churn', 'round-trips'] as const;
type ProgramName = (typeof names)[number];

/** How to run a program; its parameters are one JSON argument. */
export type Programs = (
  name: ProgramName,
  parameters: object,
  nodeOptions?: readonly string[],
) => string[];

/**
 * Bundles the programs into a directory, as the console's own server is bundled: nothing is
 * compiled while they run, and no compiler counts towards their memory.
 */
export async function bundlePrograms(directory: string): Promise<Programs> {
  const source = fileURLToPath(new URL('programs/', import.meta.url));
  await build({
    entryPoints: names.map((name) => join(source, `${name}.ts`)),
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  return (name, parameters, nodeOptions = []) => [
    process.execPath,
    ...nodeOptions,
    join(directory, `${name}.mjs`),
    JSON.stringify(parameters),
  ];
}

/** The counterpart in Python, with Debian's interpreter: that is where python3-openvswitch is. */
export function pythonIdl(parameters: object): string[] {
  const script = fileURLToPath(new URL('programs/python-idl.py', import.meta.url));
  return ['/usr/bin/python3', script, JSON.stringify(parameters)];
}
