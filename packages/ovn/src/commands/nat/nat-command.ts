import { z } from 'zod';
import { argument, flag, objectName } from '../command-fields.ts';
import { natType } from './nat-type.ts';

/** What `addLogicalRouterNat` may hold. */
export const addNatSchema = z
  .strictObject({
    type: z.literal('addLogicalRouterNat'),
    router: objectName,
    natType,
    externalIp: argument,
    /** An address; for SNAT a network too. */
    logicalIp: argument,
    /** Both or neither, for dnat_and_snat: translated on the port's own chassis. */
    logicalPort: objectName.optional(),
    externalMac: argument.optional(),
    /** `80` or `8000-8100`. */
    externalPortRange: argument.optional(),
    /** Which distributed gateway port the rule is for, when the router has several. */
    gatewayPort: objectName.optional(),
    stateless: flag,
    addRoute: flag,
    mayExist: flag,
  })
  .refine((c) => (c.logicalPort === undefined) === (c.externalMac === undefined), {
    message: 'lr-nat-add with logical_port must also specify external_mac.',
    path: ['externalMac'],
  })
  .readonly();

export type AddNat = z.output<typeof addNatSchema>;

/** The rule's addresses in the form in which they are compared. */
export interface NatAddresses {
  readonly externalIp: string;
  readonly logicalIp: string;
}
