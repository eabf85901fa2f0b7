import { InvalidCommandError } from '../../errors.ts';
import { normalizeAddress } from '../../addressing/ip-network.ts';
import type { Draft } from '../../planning/draft.ts';
import type { StaticMacBinding } from '../../schema/northbound/static-mac-binding.ts';

/** The entry of a port, as it was named, for an address; guards which entries the port has. */
export function bindingOf(draft: Draft, port: string, ip: string): StaticMacBinding | undefined {
  draft.expectMatches('Static_MAC_Binding', ['logical_port', port], 'port');
  return draft
    .table('Static_MAC_Binding')
    .findBy('logical_port', port)
    .find((row) => row.ip === ip);
}

/** An address in the form in which it is stored. @throws InvalidCommandError */
export function readAddress(draft: Draft, text: string): string {
  const ip = normalizeAddress(text);
  if (ip !== undefined) return ip;
  const message = `${text}: Not a valid IPv4 or IPv6 address.`;
  throw new InvalidCommandError(message, draft.fault('ip'));
}
