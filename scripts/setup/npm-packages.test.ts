import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repository } from './directories.mjs';
import { missingPackages, packagesAreInstalled } from './npm-packages.mjs';

interface Lock {
  readonly packages: Readonly<
    Record<string, { version?: string; optionalDependencies?: Record<string, string> }>
  >;
}

describe('npm packages', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'npm-packages-'));
    await lock({ 'node_modules/next': { version: '1.0.0' } });
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  async function lock(packages: Lock['packages']): Promise<void> {
    await writeFile(join(directory, 'package-lock.json'), JSON.stringify({ packages }));
  }

  async function install(name: string, version: string): Promise<void> {
    const folder = join(directory, 'node_modules', name);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version }));
  }

  async function finishInstallation(): Promise<void> {
    await writeFile(join(directory, 'node_modules/.package-lock.json'), '{}');
  }

  it('are not installed in a fresh clone', () => {
    expect(packagesAreInstalled(directory)).toBe(false);
  });

  it('are installed once npm has finished', async () => {
    await install('next', '1.0.0');
    await finishInstallation();
    expect(packagesAreInstalled(directory)).toBe(true);
  });

  it('are not installed when the installation broke off', async () => {
    await install('next', '1.0.0');
    expect(packagesAreInstalled(directory)).toBe(false);
  });

  it('are not installed when one is in another version, or removed', async () => {
    await install('next', '0.9.0');
    await finishInstallation();
    expect(missingPackages(directory)).toEqual(['node_modules/next']);
    expect(packagesAreInstalled(directory)).toBe(false);
  });

  it('are to be installed again when package-lock.json changes', async () => {
    await install('next', '1.0.0');
    await finishInstallation();
    expect(packagesAreInstalled(directory)).toBe(true);
    await lock({ 'node_modules/next': { version: '1.0.0' }, 'node_modules/new': { version: '1' } });
    expect(packagesAreInstalled(directory)).toBe(false);
  });
});

describe('package-lock.json', () => {
  // npm leaves out packages for other platforms when it locks what is already installed; npm ci then refuses the lock.
  it("names the packages of every platform, not only of its last editor's", () => {
    const { packages }: Lock = JSON.parse(
      readFileSync(join(repository, 'package-lock.json'), 'utf8'),
    );
    const named = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const optional = Object.values(packages).flatMap((one) =>
      Object.keys(one.optionalDependencies ?? {}),
    );
    expect(optional.filter((name) => !named.has(name))).toEqual([]);
  });
});
