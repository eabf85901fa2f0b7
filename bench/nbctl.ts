/**
 * How our ovn-nbctl compares with the real one: cold commands on NB databases of various sizes,
 * time and memory of the whole process. See README.md.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureCommands, type SizeResult } from './nbctl/measure-commands.ts';
import { nbctlTargets } from './nbctl/nbctl-targets.ts';
import { parseNbctlOptions } from './nbctl/options.ts';
import { printNbctl } from './nbctl/print-nbctl.ts';
import { makeWorkspace } from './ovsdb/workspace.ts';
import { describeMachine } from './report/machine.ts';

const options = parseNbctlOptions(process.argv.slice(2));
const bundle = fileURLToPath(new URL('../apps/nbctl/dist/ovn-nbctl.cjs', import.meta.url));
if (!existsSync(bundle)) throw new Error('npm run build has not been run');
const machine = await describeMachine();
const directory = makeWorkspace();
const sizes: SizeResult[] = [];
for (const ports of options.ports)
  sizes.push(await measureCommands(ports, { ...options, directory }));
const { rounds, json } = options;
const targets = nbctlTargets(sizes);
printNbctl({ benchmark: 'nbctl', machine, rounds, sizes, targets }, json);
if (targets.some(({ isMet }) => !isMet)) process.exitCode = 1;
