import { once } from 'node:events';
import { createConnection, createServer } from 'node:net';
import { Failure } from '../setup/failure.mjs';

/**
 * Throws unless the console will be able to listen there.
 *
 * @param {string} host
 * @param {number} port
 */
export async function checkListenAddress(host, port) {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw new Failure(listenProblem(`${host}:${port}`, codeOf(error)));
  } finally {
    server.close();
  }
}

/**
 * @param {string} address
 * @param {string} code
 */
function listenProblem(address, code) {
  if (code === 'EADDRINUSE') return `${address} is taken by another program: choose another --port`;
  if (code === 'EACCES') return `${address} needs more rights: choose a --port above 1023`;
  return `${address} is no address to listen on (${code}): see --host`;
}

/**
 * Throws unless the database answers there; what ssl: leads to is left for the console to find out.
 *
 * @param {string} remote such as tcp:10.0.0.5:6641
 * @param {string} database such as OVN_Northbound
 */
export async function checkDatabase(remote, database) {
  const address = addressOf(remote);
  if (address === undefined) return;
  const names = await listDatabases(address).catch((error) => {
    throw new Failure(`${remote} does not answer (${codeOf(error)})`);
  });
  if (names.includes(database)) return;
  throw new Failure(`${remote} serves ${names.join(', ') || 'nothing'}, not ${database}`);
}

/** @param {string} remote */
function addressOf(remote) {
  if (remote.startsWith('unix:')) return { path: remote.slice('unix:'.length) };
  const [, host, port] = /^tcp:\[?(.*?)\]?:(\d+)$/.exec(remote) ?? [];
  return host && port ? { host, port: Number(port) } : undefined;
}

/**
 * Asks an ovsdb-server for the names of its databases: RFC 7047, section 4.1.1.
 *
 * @param {{ path: string } | { host: string, port: number }} address
 * @returns {Promise<string[]>}
 */
async function listDatabases(address) {
  const socket = createConnection(address);
  socket.setTimeout(5000, () => {
    socket.destroy(Object.assign(new Error('no answer within 5 s'), { code: 'ETIMEDOUT' }));
  });
  try {
    socket.write('{"method":"list_dbs","params":[],"id":0}');
    let received = '';
    for await (const chunk of socket.setEncoding('utf8')) {
      received += chunk;
      const reply = parseReply(received);
      if (reply !== undefined) return reply;
    }
    throw Object.assign(new Error('closed'), { code: 'it is no OVSDB server' });
  } finally {
    socket.destroy();
  }
}

/**
 * @param {string} received what has come until now
 * @returns {string[] | undefined} undefined while the reply is not complete
 */
function parseReply(received) {
  try {
    /** @type {{ result?: string[] }} */
    const reply = JSON.parse(received);
    return reply.result ?? [];
  } catch {
    return undefined;
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
