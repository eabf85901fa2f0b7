// `npm run bench -- <benchmark> [--json] [options]`: measurements beside the real tools.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../bench');
const [name, ...options] = process.argv.slice(2);
const program = join(folder, `${name}.ts`);

if (name === undefined || !/^[a-z-]+$/.test(name) || !existsSync(program)) {
  const known = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));
  console.error(
    `usage: npm run bench -- ${known.join('|')} [--json] [options: see bench/README.md]`,
  );
  process.exit(2);
}

register();
process.argv = [process.execPath, program, ...options];
try {
  await import(program);
} catch (error) {
  console.error(`bench ${name}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
