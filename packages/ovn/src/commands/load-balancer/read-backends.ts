import type { Draft } from '../../planning/draft.ts';
import { parseAddressAndPort } from './address-and-port.ts';

/** The VIP that backends are behind, and where to log what is wrong with them. */
export interface BackendsOf {
  readonly family: 4 | 6;
  /** The address alone. */
  readonly vip: string;
  readonly hasPort: boolean;
  readonly draft: Draft;
}

/** Everything that is wrong with a list. */
export interface ListProblem {
  readonly problem: string;
}

/** What is wrong with one element of a list. */
export interface Fault {
  readonly fault: string;
}

/** Reads `IP[:PORT],…` into canonical form. Backends have a port when the VIP has. */
export function readBackends(text: string, of: BackendsOf): string | ListProblem {
  return readList(text, (backend) => readBackend(backend, of));
}

/** Reads what stands between commas; nothing may. */
export function readList(
  text: string,
  read: (element: string) => string | Fault,
): string | ListProblem {
  const elements = text.split(',').filter((element) => element !== '');
  const results = elements.map(read);
  const faults = results.filter((result) => typeof result !== 'string');
  if (faults.length > 0) return { problem: `${faults.map(({ fault }) => fault).join(', ')}.` };
  return results.filter((result) => typeof result === 'string').join(',');
}

function readBackend(text: string, { family, vip, hasPort, draft }: BackendsOf): string | Fault {
  const misfit = hasPort
    ? `${text}: should be an IP address and a port number with : as a separator`
    : `${text}: should be an IP address`;
  const backend = parseAddressAndPort(text, draft);
  if (!backend || backend.scope !== undefined) return { fault: misfit };
  if (backend.family !== family) {
    return { fault: `${text}: IP address family is different from VIP ${vip}` };
  }
  if ((backend.port !== 0) !== hasPort) return { fault: misfit };
  const ip = hasPort && family === 6 ? `[${backend.ip}]` : backend.ip;
  return hasPort ? `${ip}:${backend.port}` : ip;
}
