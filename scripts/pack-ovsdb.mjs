// `npm run pack:ovsdb [-- DIRECTORY]`: packages/ovsdb as it would be published, an npm archive of JavaScript and types.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { run } from './setup/child-processes.mjs';
import { packageProgram, repository } from './setup/directories.mjs';
import { say } from './setup/progress.mjs';
import { runMain } from './setup/run-main.mjs';

const folder = join(repository, 'packages/ovsdb');
const output = join(folder, 'dist');

/**
 * @typedef {object} Manifest
 * @property {string} version
 * @property {Record<string, string>} exports entry to its TypeScript source
 */

async function main() {
  const destination = resolve(process.argv[2] ?? '.');
  rmSync(output, { recursive: true, force: true });
  await run([packageProgram('tsc'), '-p', join(folder, 'tsconfig.package.json')]);
  writeFileSync(join(output, 'package.json'), `${JSON.stringify(manifest(), undefined, 2)}\n`);
  cpSync(join(folder, 'README.md'), join(output, 'README.md'));
  cpSync(join(repository, 'LICENSE'), join(output, 'LICENSE'));
  const archive = await run(['npm', 'pack', output, '--silent', '--pack-destination', destination]);
  say(join(destination, archive.trim()));
  return 0;
}

/** The workspace's own manifest names sources; what is published has them compiled. */
function manifest() {
  /** @type {Manifest & Record<string, unknown>} */
  const {
    private: _private,
    scripts: _scripts,
    exports,
    ...rest
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const compiled = Object.entries(exports).map(([entry, source]) => {
    const path = source.replace('./src/', './').replace(/\.ts$/, '');
    return [entry, { types: `${path}.d.ts`, default: `${path}.js` }];
  });
  return { ...rest, exports: Object.fromEntries(compiled) };
}

await runMain('pack:ovsdb', main);
