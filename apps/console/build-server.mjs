// Bundles the server: our TypeScript packages go into dist/server.js, npm's stay outside.
import { build } from 'esbuild';

const onlyOursInside = {
  name: 'only-ours-inside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@ovn-console/') ? undefined : { external: true },
    );
  },
};

await build({
  entryPoints: ['src/server/main.ts'],
  outfile: 'dist/server.js',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  sourcemap: true,
  plugins: [onlyOursInside],
  logLevel: 'warning',
});
