// Bundles the program with all that it needs into one file, so that it starts fast.
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundle, codeCache, loadProgram } from './bin/load-program.cjs';

await build({
  entryPoints: ['src/main.ts'],
  outfile: bundle,
  bundle: true,
  charset: 'ascii',
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  logLevel: 'warning',
});

// What was used once is in the code cache: help, and a command up to where it needs a server.
rmSync(codeCache, { force: true });
const { program, script } = loadProgram();
const nowhere = { write() {} };
const surroundings = { env: {}, stdin: process.stdin, stdout: nowhere, stderr: nowhere };
await program.runProgram({ ...surroundings, argv: ['--help'] });
await program.runProgram({ ...surroundings, argv: ['--db=unix:/nonexistent', 'ls-add', 'sw'] });
writeFileSync(codeCache, script.createCachedData());
