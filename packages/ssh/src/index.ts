export type { SshHostOptions } from './connect-client.ts';
export {
  HostKeyChangedError,
  SshAuthenticationError,
  SshConnectionError,
  SshError,
  SshForwardError,
} from './errors.ts';
export type { CommandResult } from './run-on-channel.ts';
export { openSshHost, type SshHost } from './ssh-host.ts';
