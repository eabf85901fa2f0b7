import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, startDatabase } from '@ovn-console/lab';
import type { Database as Server } from '@ovn-console/lab';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const examples = fileURLToPath(new URL('../examples', import.meta.url));

/** As strict as a reader of ours may be. */
const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2023', 'esnext.disposable'],
  types: ['node'],
  rewriteRelativeImportExtensions: true,
};

let project: string;
let server: Server | undefined;

/** A project of somebody else's: the examples, and the package as it would come from npm. */
beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'ovsdb-package-'));
  const installed = join(project, 'node_modules/@ovn-console/ovsdb');
  await mkdir(installed, { recursive: true });
  const packed = await run([process.execPath, join(repository, 'scripts/pack-ovsdb.mjs'), project]);
  await run(['tar', '-xzf', packed.trim(), '-C', installed, '--strip-components=1']);
  await symlink(join(repository, 'node_modules/@types'), join(project, 'node_modules/@types'));
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  await cp(examples, project, { recursive: true });
  await run([join(repository, 'node_modules/.bin/tsc'), '-p', project]);
  server = await startDatabase({ schema: 'nb' });
  await nbctl('init');
});

afterAll(async () => {
  await server?.stop();
  await rm(project, { recursive: true, force: true });
});

const nbctl = (...argv: string[]) => run(['ovn-nbctl', `--db=${server?.remote}`, ...argv]);
const files = () => readdir(examples);
const runExample = (name: string) =>
  run([process.execPath, join(project, `${name}.js`), server?.remote ?? '']);

describe('the examples of the README, compiled against the packed archive', () => {
  it('are in the README word for word', async () => {
    const readme = await readFile(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
    for (const file of await files()) {
      expect(readme).toContain(`\`\`\`ts\n${await readFile(join(examples, file), 'utf8')}\`\`\``);
    }
  });

  it('write', async () => {
    expect(await runExample('write')).toBe('2 constraint violation, try again: false');
    expect(await nbctl('--bare', '--columns=name', 'list', 'Logical_Switch_Port')).toBe('vm1');
    expect(await nbctl('get', 'Logical_Switch', 'ls-int', 'external_ids')).toBe('{}');
    await expect(runExample('write')).rejects.toThrow(/OperationError: operation 0 .*timed out/s);
  });

  it('follow', async () => {
    expect(await runExample('follow')).toBe('+ vm1\nvm1 is a port of ls-int');
  });

  it('find out about a lost answer', async () => {
    expect(await runExample('lost-answer')).toBe('committed');
    expect(await nbctl('get', 'Logical_Switch', 'ls-once', 'name')).toBe('ls-once');
    expect(await nbctl('get', 'NB_Global', '.', 'external_ids')).toBe('{}');
  });

  it('mirror a part', async () => {
    await nbctl('lsp-add', 'ls-int', 'seven', '--', 'set', 'Logical_Switch_Port', 'seven', 'tag=7');
    await nbctl('lsp-add', 'ls-int', 'eight', '--', 'set', 'Logical_Switch_Port', 'eight', 'tag=8');
    expect(await runExample('part')).toBe('seven\neight');
  });

  it('lock', async () => {
    expect(await runExample('lock')).toBe('done with one_writer');
    expect(await nbctl('get', 'Logical_Switch', 'ls-locked', 'name')).toBe('ls-locked');
  });
});
