// `npm start`: everything from a fresh clone to a console in the browser. It needs nothing but Node itself.
import process from 'node:process';
import { build } from './setup/build.mjs';
import { Failure } from './setup/failure.mjs';
import { requireNode } from './setup/node-version.mjs';
import { installPackages } from './setup/npm-packages.mjs';
import { say } from './setup/progress.mjs';
import { runMain } from './setup/run-main.mjs';
import {
  canInstall,
  installSystemPackages,
  missingPrograms,
  ovnPrograms,
  sshPrograms,
} from './setup/system-packages.mjs';
import { checkDatabase, checkListenAddress } from './start/check-addresses.mjs';
import { startConsole } from './start/console.mjs';
import { bringLabUp, cleanLabs, takeLabDown } from './start/lab.mjs';
import { parseOptions, usage } from './start/options.mjs';

/** @typedef {import('./start/options.mjs').Options} Options */
/** @typedef {import('./start/console.mjs').SeedCluster} SeedCluster */

/** @type {'none' | 'tried' | 'up'} */
let ourLab = 'none';

/** @param {AbortSignal} signal */
async function main(signal) {
  requireNode();
  const options = parseOptions(process.argv.slice(2));
  if (options.help) {
    say(usage);
    return 0;
  }
  await checkWhatCanBeKnown(options);
  await installPackages();
  await build();
  await cleanLabs();
  const lab = options.lab && (await prepareLab(options));
  const cluster = lab ? await labCluster(options) : connectCluster(options);
  const { signInUrl, ended } = await startConsole(options, cluster);
  if (cluster === undefined)
    say('No cluster yet: add one on the page of clusters after signing in');
  say('Ctrl-C takes everything down.');
  say(`Sign in: ${signInUrl}`);
  const interrupted = new Promise((resolve) => signal.addEventListener('abort', resolve));
  const lastWords = await Promise.race([ended, interrupted]);
  if (signal.aborted) return 0;
  throw new Failure(`the console has ended: ${lastWords}`);
}

/**
 * Bad input is told before long work.
 *
 * @param {Options} options
 */
async function checkWhatCanBeKnown({ host, port, connect }) {
  await checkListenAddress(host, port);
  if (connect === undefined) return;
  await checkDatabase(connect.northbound, 'OVN_Northbound');
  await checkDatabase(connect.southbound, 'OVN_Southbound');
}

/**
 * Sees to it that the lab has the programs that it needs; false when it cannot have them.
 *
 * @param {Options} options
 */
async function prepareLab({ ssh }) {
  const needed = { ...ovnPrograms, ...(canInstall() || ssh ? sshPrograms : {}) };
  const missing = missingPrograms(needed);
  if (missing.length > 0 && !canInstall()) {
    say(`No lab: there is no ${missing.join(', ')} here, and no way to install it`);
    say('(as root on Debian or Ubuntu it would be installed). The console alone follows.');
    return false;
  }
  await installSystemPackages(needed);
  return true;
}

/**
 * @param {Options} options
 * @returns {Promise<SeedCluster>}
 */
async function labCluster(options) {
  ourLab = 'tried';
  const { mode, northboundRemote, southboundRemote, ssh } = await bringLabUp(options);
  ourLab = 'up';
  if (mode === 'unprivileged') say('  without root: chassis and bindings are real, but no packets');
  return {
    name: 'lab',
    northboundRemotes: [northboundRemote],
    southboundRemotes: [southboundRemote],
    ...(ssh && { ssh: { ...ssh, enabled: options.ssh } }),
  };
}

/**
 * @param {Options} options
 * @returns {SeedCluster | undefined}
 */
function connectCluster({ connect }) {
  if (connect === undefined) return undefined;
  const { northbound, southbound } = connect;
  const name = /^(?:tcp|ssl):(.*):\d+$/.exec(northbound)?.[1] ?? northbound;
  return { name, northboundRemotes: [northbound], southboundRemotes: [southbound] };
}

async function takeDown() {
  if (ourLab === 'none') return;
  // A lab that did not come up has taken itself down, unless it was killed.
  await (ourLab === 'up' ? takeLabDown() : cleanLabs());
  say('Everything is down.');
}

await runMain('start', main, takeDown);
