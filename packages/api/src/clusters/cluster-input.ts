import { z } from 'zod';

/** Where a database listens, in ovsdb(7)'s spelling. */
const remote = z
  .string()
  .trim()
  .regex(
    /^(?:(?:tcp|ssl):(?:\[[0-9a-fA-F:.]+\]|[^\s:[\]]+):\d{1,5}|unix:\/\S+)$/,
    'Write a remote as tcp:HOST:PORT, ssl:HOST:PORT or unix:/PATH (an IPv6 address in brackets).',
  );

const remotes = z.array(remote).min(1, 'Give at least one remote.').max(16);

const sshHost = z.object({
  host: z.string().trim().min(1, 'Give the host name or address.'),
  port: z.int().min(1).max(65535).default(22),
  user: z.string().trim().min(1, 'Give the user to sign in as.'),
  /** On the machine that runs the console. */
  privateKeyPath: z.string().trim().startsWith('/', 'Give the absolute path of the private key.'),
  /** While false, the remotes are connected to directly. */
  enabled: z.boolean().default(true),
});

/** What a person says of a cluster. */
export const clusterInput = z.object({
  name: z.string().trim().min(1, 'Give the cluster a name.').max(64),
  northboundRemotes: remotes,
  southboundRemotes: remotes,
  ssh: sshHost.optional(),
});

export type ClusterInput = z.output<typeof clusterInput>;

export const clusterIdInput = z.object({ clusterId: z.string().min(1) });
