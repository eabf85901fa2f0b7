import type { ClusterInput, ClusterRecord } from '@ovn-console/api';
import { z } from 'zod';

const REMOTE = /^(?:(?:tcp|ssl):(?:\[[0-9a-fA-F:.]+\]|[^\s:[\]]+):\d{1,5}|unix:\/\S+)$/;

const remotes = z
  .string()
  .refine((text) => lines(text).length > 0, 'Give at least one remote.')
  .refine((text) => lines(text).every((line) => REMOTE.test(line)), {
    error: ({ input }) =>
      `Write a remote as tcp:HOST:PORT, ssl:HOST:PORT or unix:/PATH; ${firstWrong(input)} is none.`,
  });

/** What the form holds: text as it is typed, one remote per line. The server checks it all again. */
export const clusterFormValues = z
  .object({
    name: z.string().trim().min(1, 'Give the cluster a name.').max(64, 'At most 64 characters.'),
    northboundRemotes: remotes,
    southboundRemotes: remotes,
    throughSsh: z.boolean(),
    host: z.string().trim(),
    port: z.string().regex(/^\d{1,5}$/, 'A port is a number from 1 to 65535.'),
    user: z.string().trim(),
    privateKeyPath: z.string().trim(),
  })
  .superRefine((values, context) => {
    if (!values.throughSsh) return;
    const need = (field: 'host' | 'user' | 'privateKeyPath', message: string) => {
      if (values[field] === '') context.addIssue({ code: 'custom', path: [field], message });
    };
    need('host', 'Give the host name or address.');
    need('user', 'Give the user to sign in as.');
    need('privateKeyPath', 'Give the path of the private key on the console’s machine.');
  });

export type ClusterFormValues = z.input<typeof clusterFormValues>;

export const emptyCluster: ClusterFormValues = {
  name: '',
  northboundRemotes: '',
  southboundRemotes: '',
  throughSsh: false,
  host: '',
  port: '22',
  user: 'root',
  privateKeyPath: '',
};

/** A stored cluster as the form shows it. */
export function toFormValues(cluster: ClusterRecord): ClusterFormValues {
  const { ssh } = cluster;
  return {
    name: cluster.name,
    northboundRemotes: cluster.northboundRemotes.join('\n'),
    southboundRemotes: cluster.southboundRemotes.join('\n'),
    throughSsh: ssh?.enabled ?? false,
    host: ssh?.host ?? '',
    port: String(ssh?.port ?? 22),
    user: ssh?.user ?? 'root',
    privateKeyPath: ssh?.privateKeyPath ?? '',
  };
}

/** What the form says of a cluster; an SSH host that is switched off is kept for later. */
export function toClusterInput(values: ClusterFormValues): ClusterInput {
  const { host, user, privateKeyPath } = values;
  const hasHost = values.throughSsh || (host !== '' && user !== '' && privateKeyPath !== '');
  return {
    name: values.name.trim(),
    northboundRemotes: lines(values.northboundRemotes),
    southboundRemotes: lines(values.southboundRemotes),
    ...(hasHost && {
      ssh: { host, port: Number(values.port), user, privateKeyPath, enabled: values.throughSsh },
    }),
  };
}

/** The form's field for a field that the server found wrong ("ssh.host", "northboundRemotes.0"). */
export function formField(field: string | undefined): keyof ClusterFormValues | undefined {
  const name = field
    ?.replace(/^(input|cluster)\./, '')
    .replace(/^ssh\./, '')
    .split('.')[0];
  return Object.keys(emptyCluster).find((key): key is keyof ClusterFormValues => key === name);
}

function lines(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function firstWrong(text: unknown): string {
  return (typeof text === 'string' && lines(text).find((line) => !REMOTE.test(line))) || 'this';
}
