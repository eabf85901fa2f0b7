import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

/** Node has it, but TypeScript declares it only among the browser's globals. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

const schemaPath = fileURLToPath(new URL('../../../../prisma/schema.prisma', import.meta.url));

/** What the engine says when there is no difference. */
const nothing = '-- This is an empty migration.\n';

/**
 * The SQL that a database still lacks to be what prisma/schema.prisma says, by Prisma's own
 * schema engine; empty when they agree. This is what a new migration must contain.
 */
export async function schemaDifference(url: string): Promise<string> {
  await startEngine();
  const files = [{ path: 'schema.prisma', content: await readFile(schemaPath, 'utf8') }];
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaLibSql({ url }));
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  const schemaEngine = await engine.SchemaEngine.new({ datamodels }, () => undefined, adapter);
  const { stdout } = await schemaEngine.diff({
    from: { tag: 'schemaDatasource', files, configDir: '.' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout === nothing ? '' : (stdout ?? '');
}

/** The package expects a bundler that loads .wasm; Node 20 has to be shown how. */
async function startEngine(): Promise<void> {
  const glue = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const wasm = await readFile(glue.replace(/\.js$/, '.wasm'));
  const { __wbg_set_wasm: setWasm } = engine;
  const { instance } = await WebAssembly.instantiate(wasm, {
    './schema_engine_bg.js': { ...engine },
  });
  setWasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
}
