import { InvalidCommandError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { parseAddressAndPort } from './address-and-port.ts';
import { readBackends, type BackendsOf, type ListProblem } from './read-backends.ts';
import { readTemplateBackends } from './read-template-backends.ts';

/** A virtual address and what is behind it, as `Load_Balancer.vips` holds them. */
export interface Vip {
  readonly key: string;
  readonly backends: string;
  readonly hasPort: boolean;
}

interface VipTexts {
  readonly vip: string;
  readonly backends: string;
}

/**
 * Reads `IP[:PORT]` and `IP[:PORT],…`. An address that is only good on one interface (`%eth0`), of
 * the host that ovn-nbctl runs on, is none for a network.
 * @throws InvalidCommandError
 */
export function readVip({ vip: text, backends }: VipTexts, draft: Draft): Vip {
  const vip = parseAddressAndPort(text, draft);
  if (!vip || vip.scope !== undefined) {
    const message =
      `${text}: should be an IP address (or an IP address and a port number with : as a ` +
      'separator).';
    throw new InvalidCommandError(message, draft.fault('vip'));
  }
  const hasPort = vip.port !== 0;
  const read = readBackends(backends, { family: vip.family, vip: vip.ip, hasPort, draft });
  if (typeof read !== 'string') {
    throw new InvalidCommandError(read.problem, draft.fault('backends'));
  }
  const ip = hasPort && vip.family === 6 ? `[${vip.ip}]` : vip.ip;
  return { key: hasPort ? `${ip}:${vip.port}` : ip, backends: read, hasPort };
}

/**
 * Reads `^VARIABLE[:^VARIABLE|:PORT]`, with variables of `Chassis_Template_Var` or addresses
 * behind it.
 * @throws InvalidCommandError
 */
export function readTemplateVip(
  { vip: text, backends }: VipTexts,
  { family, draft }: { readonly family: 4 | 6; readonly draft: Draft },
): Vip {
  const parts = text.split(':').filter((part) => part !== '');
  const [vip, port] = parts;
  if (vip === undefined || parts.length > 2) {
    const message = `${text}: should be a template of the form: '^vip_variable[:^port_variable|:port]'.`;
    throw new InvalidCommandError(message, draft.fault('vip'));
  }
  const hasPort = port !== undefined;
  const read = readEither(backends, { family, vip, hasPort, draft });
  if (typeof read !== 'string') {
    throw new InvalidCommandError(read.problem, draft.fault('backends'));
  }
  return { key: parts.join(':'), backends: read, hasPort };
}

function readEither(text: string, of: BackendsOf): string | ListProblem {
  const template = readTemplateBackends(text);
  if (typeof template === 'string') return template;
  const explicit = readBackends(text, of);
  if (typeof explicit === 'string') return explicit;
  const problems = `template (${template.problem}) OR explicit (${explicit.problem})`;
  return { problem: `invalid backend: ${problems}` };
}
