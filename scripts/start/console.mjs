import { existsSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import { repository } from '../setup/directories.mjs';
import { start } from '../setup/child-processes.mjs';
import { Failure } from '../setup/failure.mjs';
import { step } from '../setup/progress.mjs';

const setpriv = '/usr/bin/setpriv';

/**
 * What the console is told of a cluster when it starts: SEED_CLUSTER in apps/console/src/env.ts.
 *
 * @typedef {object} SeedCluster
 * @property {string} name
 * @property {string[]} northboundRemotes
 * @property {string[]} southboundRemotes
 * @property {{ host: string, port: number, user: string, privateKeyPath: string, enabled: boolean }} [ssh]
 */

/**
 * Starts the console; it listens when this returns.
 *
 * @param {import('./options.mjs').Options} options
 * @param {SeedCluster} [cluster]
 * @returns {Promise<{ signInUrl: string, ended: Promise<string> }>} ended: resolves with its last words, should it end
 */
export async function startConsole({ host, port, data }, cluster) {
  return step('the console', async () => {
    // Should we be killed, it goes too.
    const leash = existsSync(setpriv) ? [setpriv, '--pdeathsig', 'TERM'] : [];
    const [command, ...parameters] = [...leash, process.execPath, 'apps/console/dist/server.js'];
    const child = start([command ?? process.execPath, ...parameters], {
      env: {
        NODE_ENV: 'production',
        HOST: host,
        PORT: String(port),
        DATA_DIR: resolve(repository, data),
        ...(cluster && { SEED_CLUSTER: JSON.stringify(cluster) }),
      },
    });
    let lastWords = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      lastWords = (lastWords + text).trimEnd().split('\n').slice(-1)[0] ?? '';
    });
    /** @type {Promise<string>} */
    const ended = new Promise((done) => {
      child.once('exit', () => done(lastWords));
      child.once('error', ({ message }) => done(message));
    });
    const signInUrl = await signInUrlFrom(child.stdout);
    if (signInUrl === undefined) throw new Failure(`the console did not start: ${await ended}`);
    child.stdout?.resume();
    child.stderr?.pipe(process.stderr);
    return { signInUrl, ended };
  });
}

/**
 * Reads what the console prints up to the line that says it listens; undefined when there is none.
 *
 * @param {import('node:stream').Readable | null} stdout
 */
async function signInUrlFrom(stdout) {
  if (stdout === null) return undefined;
  for await (const line of createInterface({ input: stdout })) {
    if (!line.startsWith('{')) continue;
    /** @type {{ event?: string, signInUrl?: string }} */
    const { event, signInUrl } = JSON.parse(line);
    if (event === 'listening') return signInUrl;
  }
  return undefined;
}
