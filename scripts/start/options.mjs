import { parseArgs } from 'node:util';
import { Failure, messageOf } from '../setup/failure.mjs';

export const usage = `npm start -- [options]

Brings up the reference network on real OVN, and the console on it.

  --empty              hosts and guests only: build the network yourself
  --hypervisors 3      a third hypervisor, with which gateways fail over
  --ssh                the console reaches the lab's databases through SSH
  --connect NB,SB      no lab: your own network, such as tcp:10.0.0.5:6641,tcp:10.0.0.5:6642
  --no-lab             no lab: the console alone
  --port PORT          3000 if not told
  --host ADDRESS       127.0.0.1 if not told
  --data DIRECTORY     where the console keeps its own data, .data if not told
  --help`;

const known = /** @type {const} */ ({
  empty: { type: 'boolean', default: false },
  hypervisors: { type: 'string', default: '2' },
  ssh: { type: 'boolean', default: false },
  connect: { type: 'string' },
  'no-lab': { type: 'boolean', default: false },
  port: { type: 'string', default: '3000' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: '.data' },
  help: { type: 'boolean', default: false },
});

/**
 * @typedef {object} Options
 * @property {boolean} help
 * @property {string} host
 * @property {number} port
 * @property {string} data
 * @property {boolean} lab whether to bring one up
 * @property {boolean} empty
 * @property {2 | 3} hypervisors
 * @property {boolean} ssh
 * @property {{ northbound: string, southbound: string }} [connect]
 */

/**
 * Throws a `Failure` that names what is wrong.
 *
 * @param {string[]} argv
 * @returns {Options}
 */
export function parseOptions(argv) {
  const values = parse(argv);
  const connect = values.connect === undefined ? undefined : parseConnect(values.connect);
  const lab = !values['no-lab'] && connect === undefined;
  const { empty, ssh } = values;
  if (!lab && (empty || ssh || values.hypervisors !== '2')) {
    throw new Failure(
      '--empty, --ssh and --hypervisors are about the lab, and there is to be none',
    );
  }
  return {
    help: values.help,
    host: values.host,
    port: parsePort(values.port),
    data: values.data,
    lab,
    empty,
    hypervisors: parseHypervisors(values.hypervisors),
    ssh,
    ...(connect && { connect }),
  };
}

/** @param {string[]} argv */
function parse(argv) {
  try {
    return parseArgs({ args: argv, options: known, strict: true }).values;
  } catch (error) {
    // Node's message goes on about positional arguments.
    throw new Failure(`${messageOf(error).split('. ')[0]}; --help lists the options`);
  }
}

/** @param {string} text */
function parsePort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new Failure(`--port ${text}: a number from 0 to 65535 is wanted`);
}

/**
 * @param {string} text
 * @returns {2 | 3}
 */
function parseHypervisors(text) {
  if (text === '2') return 2;
  if (text === '3') return 3;
  throw new Failure(`--hypervisors ${text}: 2 or 3`);
}

/** @param {string} text */
function parseConnect(text) {
  const remotes = text.split(',').map((remote) => remote.trim());
  const [northbound, southbound] = remotes;
  const pattern = /^(?:(?:tcp|ssl):(?:\[[0-9a-fA-F:.]+\]|[^:[\]\s]+):\d{1,5}|unix:\/.+)$/;
  const wrong = remotes.find((remote) => !pattern.test(remote));
  if (northbound && southbound && remotes.length === 2 && wrong === undefined) {
    return { northbound, southbound };
  }
  const reason = wrong ? `"${wrong}" is no address of a database` : 'two addresses are wanted';
  throw new Failure(`--connect: ${reason}; such as tcp:HOST:6641,tcp:HOST:6642`);
}
