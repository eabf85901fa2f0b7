// Bundles the program with all that it needs into one file, so that it starts fast.
import { build } from 'esbuild';

await build({
  entryPoints: ['src/main.ts'],
  outfile: 'dist/ovn-nbctl.mjs',
  bundle: true,
  minify: true,
  // Names of errors are printed when something unforeseen happens.
  keepNames: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
});
