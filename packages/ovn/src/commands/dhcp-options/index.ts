import { createDhcpOptions } from './create-dhcp-options.ts';
import { deleteDhcpOptions } from './delete-dhcp-options.ts';
import { getDhcpOptionsOptions } from './get-options.ts';
import { listDhcpOptions } from './list-dhcp-options.ts';
import { setDhcpOptionsOptions } from './set-options.ts';

/** In the order in which help lists them. */
export const dhcpOptionsCommands = {
  createDhcpOptions,
  deleteDhcpOptions,
  listDhcpOptions,
  setDhcpOptionsOptions,
  getDhcpOptionsOptions,
};
