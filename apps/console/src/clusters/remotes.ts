/** The remotes in a text: one per line, or apart by commas or spaces, as in OVN_NB_DB. */
export function remotesIn(text: string): string[] {
  return text.split(/[\s,]+/).filter((remote) => remote !== '');
}

/** What is wrong with a remote in ovsdb(7)'s spelling; undefined when nothing is. */
export function remoteProblem(remote: string, throughSsh: boolean): string | undefined {
  const [, method = '', rest = ''] = /^([a-z]+):(.*)$/.exec(remote) ?? [];
  if (method === 'unix') {
    return rest.startsWith('/')
      ? undefined
      : `${remote}: write the socket's whole path, unix:/PATH.`;
  }
  if (method === 'ptcp' || method === 'pssl' || method === 'punix') {
    return `${remote} is where a server listens; write where to connect to, as ${method.slice(1)}:…`;
  }
  if (method !== 'tcp' && method !== 'ssl') {
    return `${remote} is no remote. Write tcp:HOST:PORT, ssl:HOST:PORT or unix:/PATH.`;
  }
  if (method === 'ssl' && throughSsh) {
    return `${remote}: TLS inside SSH is not supported; write tcp: or unix: as seen from the SSH host.`;
  }
  return addressProblem(method, rest);
}

function addressProblem(method: string, address: string): string | undefined {
  const spelling = `${method}:HOST:PORT`;
  const [, host, port = ''] = /^(\[[^\]]*\]|[^[\]:]*)(?::([^:]*))?$/.exec(address) ?? [];
  if (host === undefined) {
    return `${method}:${address}: put an IPv6 address in brackets, ${method}:[ADDRESS]:PORT.`;
  }
  if (host === '' || host === '[]')
    return `${method}:${address}: the host is missing, ${spelling}.`;
  if (port === '') return `${method}:${address}: the port is missing, ${spelling}.`;
  const isPort = /^\d+$/.test(port) && Number(port) >= 1 && Number(port) <= 65535;
  return isPort ? undefined : `${method}:${address}: a port is a number from 1 to 65535.`;
}
