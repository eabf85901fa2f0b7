import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child-processes.mjs';
import { repository } from './directories.mjs';
import { Failure, messageOf } from './failure.mjs';
import { step } from './progress.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, peer?: boolean, devOptional?: boolean }} LockedPackage */

/** Installs npm's packages unless exactly those of package-lock.json are there. */
export async function installPackages(directory = repository) {
  if (packagesAreInstalled(directory)) return;
  await step("npm's packages (npm ci)", async () => {
    try {
      // No package needs its install script: what they would fetch is not used, or comes as a package of its own.
      await run(['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund']);
    } catch (error) {
      throw new Failure(`npm's packages cannot be installed: ${messageOf(error)}`);
    }
    writeFileSync(stampFile(directory), lockHash(directory));
  });
}

/**
 * Whether the stamp of the last complete installation fits package-lock.json and every package is there in its version:
 * an installation that broke off, or a package removed by hand, does not pass.
 */
export function packagesAreInstalled(directory = repository) {
  const hash = lockHash(directory);
  const stamp = stampFile(directory);
  const complete = existsSync(stamp)
    ? readFileSync(stamp, 'utf8') === hash
    : // npm writes this at the end of an installation of its own.
      existsSync(join(directory, 'node_modules/.package-lock.json'));
  if (!complete || missingPackages(directory).length > 0) return false;
  if (!existsSync(stamp)) writeFileSync(stamp, hash);
  return true;
}

/** The locked packages that are not there, or in another version; optional ones depend on the platform. */
export function missingPackages(directory = repository) {
  /** @type {{ packages: Record<string, LockedPackage> }} */
  const { packages } = JSON.parse(readFileSync(join(directory, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { link, optional, devOptional, peer }]) => {
      const needed = path.includes('node_modules/') && !optional && !devOptional && !peer;
      return needed && !link;
    })
    .filter(([path, { version }]) => installedVersion(join(directory, path)) !== version)
    .map(([path]) => path);
}

/** @param {string} packageDirectory */
function installedVersion(packageDirectory) {
  try {
    /** @type {{ version?: string }} */
    const manifest = JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8'));
    return manifest.version;
  } catch {
    return undefined;
  }
}

/** @param {string} directory */
function stampFile(directory) {
  return join(directory, 'node_modules/.ovn-console-installed');
}

/** @param {string} directory */
function lockHash(directory) {
  const lock = readFileSync(join(directory, 'package-lock.json'));
  return createHash('sha256').update(lock).digest('hex');
}
