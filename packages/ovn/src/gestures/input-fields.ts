import { z } from 'zod';
import { bitsOf, parseIpAddress } from '../addressing/ip-address.ts';
import { parseIpNetwork } from '../addressing/ip-network.ts';
import { isMulticastMac, normalizeMac } from '../addressing/mac.ts';
import { parsePortAddress } from '../addressing/port-address.ts';
import { argumentText } from '../commands/definition/argument-text.ts';

const argument = argumentText();

/** The name of an object, new or chosen. */
export const name = argument.trim().min(1, 'Enter a name.');

/** A choice that has to be made before the form can be sent. */
export function choice(what: string): z.ZodType<string, string> {
  return argument.trim().min(1, `Choose ${what}.`);
}

export const mac = argument
  .trim()
  .min(1, 'Enter a MAC address.')
  .refine((text) => normalizeMac(text) !== undefined, {
    error: 'This is not a MAC address. Six bytes such as 52:54:00:12:34:56 are expected.',
    abort: true,
  })
  .refine((text) => !isMulticastMac(text), 'This is a group address: its first byte must be even.');

export const ipAddress = argument
  .trim()
  .min(1, 'Enter an IP address.')
  .refine((text) => parseIpAddress(text) !== undefined, 'This is not an IP address.');

/** An address that may have the length of its network behind it. */
export const ipWithLength = argument
  .trim()
  .min(1, 'Enter an IP address.')
  .refine(
    (text) => parseIpNetwork(text) !== undefined,
    'This is not an IP address. One such as 172.16.0.201 or 172.16.0.201/24 is expected.',
  );

/** An interface's address together with the length of its network. */
export const interfaceNetwork = argument
  .trim()
  .min(1, 'Enter a network.')
  .refine((text) => parseIpNetwork(text) !== undefined && text.includes('/'), {
    error: 'Enter an address with the length of its network, such as 172.16.0.1/24.',
    abort: true,
  })
  .refine((text) => !isNetworkAddress(text), {
    error: 'This is the address of the network itself; the port needs one inside it.',
  });

/** A network or a single address. */
export const prefix = argument
  .trim()
  .min(1, 'Enter a network.')
  .refine(
    (text) => parseIpNetwork(text) !== undefined,
    'This is not a network. One such as 0.0.0.0/0 or 10.1.0.0/16 is expected.',
  );

export const portAddress = argument
  .trim()
  .refine(
    (text) => parsePortAddress(text) !== undefined,
    'Enter a MAC and then its IP addresses, such as "52:54:00:12:34:56 172.16.0.201", ' +
      'or one of: dynamic, unknown, router.',
  );

export const priority = z
  .int({ error: 'Enter a whole number.' })
  .min(0, 'The lowest priority is 0.')
  .max(32767, 'The highest priority is 32767.');

export const vlanTag = z
  .int({ error: 'Enter a whole number.' })
  .min(1, 'VLAN tags begin at 1.')
  .max(4095, 'VLAN tags end at 4095.');

/** An optional field of a form: empty means that it was left out. */
export function optional<Output>(
  field: z.ZodType<Output, string>,
): z.ZodType<Output | undefined, string | undefined> {
  return z.union([z.literal('').transform(() => undefined), field]).optional();
}

/** True for 172.16.0.0/24, but not where every address is a host's: /31, /32, /127, /128. */
function isNetworkAddress(text: string): boolean {
  const network = parseIpNetwork(text);
  if (!network) return false;
  const hostBits = BigInt(bitsOf(network.address.family) - network.prefixLength);
  return hostBits > 1n && network.address.value === (network.address.value >> hostBits) << hostBits;
}
