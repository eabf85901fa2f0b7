/**
 * How our OVSDB client compares with a bare socket, ovn-nbctl, ovsdb-client and the Python IDL on
 * large NB databases: initial contents, updates, transactions. See README.md.
 */
import { run } from '@ovn-console/lab';
import { parseBenchOptions } from './ovsdb/bench-options.ts';
import { measureSize } from './ovsdb/measure-size.ts';
import { printResult } from './ovsdb/print-result.ts';
import { bundlePrograms } from './ovsdb/programs.ts';
import type { SizeResult } from './ovsdb/size-result.ts';
import { targetsOf } from './ovsdb/targets.ts';
import { makeWorkspace } from './ovsdb/workspace.ts';
import { describeMachine } from './report/machine.ts';

const options = parseBenchOptions(process.argv.slice(2));
const python = (await run(['/usr/bin/python3', '--version'])).replace('Python ', '');
const machine = await describeMachine({ python });
const directory = makeWorkspace();
const programs = await bundlePrograms(directory);
const sizes: SizeResult[] = [];
for (const ports of options.ports) {
  sizes.push(await measureSize(ports, { ...options, directory, programs }));
}
if (!options.profile) {
  const { rounds, json } = options;
  const targets = targetsOf(sizes);
  printResult({ benchmark: 'ovsdb', machine, rounds, sizes, targets }, json);
  if (targets.some(({ isMet }) => isMet === false)) process.exitCode = 1;
}
