/** What the C library calls the errors that can keep one from a database. */
const descriptions: Readonly<Record<string, string>> = {
  EACCES: 'Permission denied',
  EADDRNOTAVAIL: 'Cannot assign requested address',
  ECONNREFUSED: 'Connection refused',
  ECONNRESET: 'Connection reset by peer',
  EHOSTUNREACH: 'No route to host',
  EINVAL: 'Invalid argument',
  ENETUNREACH: 'Network is unreachable',
  ENOENT: 'No such file or directory',
  ENOTSOCK: 'Socket operation on non-socket',
  EPIPE: 'Broken pipe',
  EPROTO: 'Protocol error',
  ETIMEDOUT: 'Connection timed out',
};

/** No remote of the database could be reached, or the connection was lost; in ovn-nbctl's words. */
export class ConnectionFailure extends Error {
  override readonly name = 'ConnectionFailure';

  /** @param reason a message of Node's, such as "connect ECONNREFUSED 127.0.0.1:6641" */
  constructor(db: string, reason: string) {
    super(`${db}: database connection failed (${describe(reason)})`);
  }
}

function describe(reason: string): string {
  if (reason.includes('is not tcp:HOST:PORT')) return 'Address family not supported by protocol';
  if (reason.includes('closed by the server')) return 'End of file';
  const code = /\bE[A-Z]{3,}\b/.exec(reason)?.[0] ?? '';
  return descriptions[code] ?? reason.replaceAll(/\s*\n\s*/g, '');
}
