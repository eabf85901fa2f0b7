import type { ClusterInput, ClusterRecord } from '@ovn-console/api';
import { remoteProblem, remotesIn } from './remotes.ts';

/** What is typed into the form, as it is typed. */
export interface ClusterDraft {
  readonly name: string;
  /** Remotes, one per line. */
  readonly northbound: string;
  readonly southbound: string;
  readonly throughSsh: boolean;
  readonly host: string;
  readonly port: string;
  readonly user: string;
  readonly privateKeyPath: string;
}

export type DraftField = keyof ClusterDraft;
export type DraftProblems = Partial<Record<DraftField, string>>;

/** The fields in the form's order, so that the first problem can get the focus. */
export const draftFields: readonly DraftField[] = [
  'name',
  'northbound',
  'southbound',
  'throughSsh',
  'host',
  'port',
  'user',
  'privateKeyPath',
];

const blank: ClusterDraft = {
  name: '',
  northbound: '',
  southbound: '',
  throughSsh: false,
  host: '',
  port: '22',
  user: '',
  privateKeyPath: '',
};

/** The form of a cluster; without one, the empty form. */
export function draftOf(cluster?: ClusterInput | ClusterRecord): ClusterDraft {
  if (!cluster) return blank;
  const { name, northboundRemotes, southboundRemotes, ssh } = cluster;
  return {
    ...blank,
    name,
    northbound: northboundRemotes.join('\n'),
    southbound: southboundRemotes.join('\n'),
    ...(ssh && {
      throughSsh: ssh.enabled,
      host: ssh.host,
      port: String(ssh.port),
      user: ssh.user,
      privateKeyPath: ssh.privateKeyPath,
    }),
  };
}

/**
 * The cluster that a draft without problems describes. What was typed about the SSH host is kept
 * while SSH is off, if it is complete.
 */
export function clusterOf(draft: ClusterDraft): ClusterInput {
  const described = Object.keys(sshProblems(draft)).length === 0;
  return {
    name: draft.name.trim(),
    northboundRemotes: remotesIn(draft.northbound),
    southboundRemotes: remotesIn(draft.southbound),
    ...(described && {
      ssh: {
        host: draft.host.trim(),
        port: Number(draft.port),
        user: draft.user.trim(),
        privateKeyPath: draft.privateKeyPath.trim(),
        enabled: draft.throughSsh,
      },
    }),
  };
}

/** What is wrong with a draft, by field; empty when it can be sent. */
export function problemsOf(draft: ClusterDraft): DraftProblems {
  const { name, northbound, southbound, throughSsh } = draft;
  return {
    ...problem('name', nameProblem(name.trim())),
    ...problem('northbound', remotesProblem(northbound, throughSsh)),
    ...problem('southbound', remotesProblem(southbound, throughSsh)),
    ...(throughSsh && sshProblems(draft)),
  };
}

function problem(field: DraftField, message: string | undefined): DraftProblems {
  return message === undefined ? {} : { [field]: message };
}

function nameProblem(name: string): string | undefined {
  if (name === '') return 'Give the cluster a name.';
  return name.length > 64 ? 'A name has at most 64 characters.' : undefined;
}

function remotesProblem(text: string, throughSsh: boolean): string | undefined {
  const remotes = remotesIn(text);
  if (remotes.length === 0) return 'Give at least one remote.';
  if (remotes.length > 16) return 'Give at most 16 remotes.';
  return remotes
    .map((remote) => remoteProblem(remote, throughSsh))
    .find((one) => one !== undefined);
}

function sshProblems({ host, port, user, privateKeyPath }: ClusterDraft): DraftProblems {
  const badHost = /\s/.test(host.trim())
    ? 'A host name or address has no spaces.'
    : 'Give the host name or address.';
  const number = Number(port);
  const isPort = /^\d{1,5}$/.test(port.trim()) && number >= 1 && number <= 65535;
  return {
    ...problem('host', /^\S+$/.test(host.trim()) ? undefined : badHost),
    ...problem('port', isPort ? undefined : 'Give 1 to 65535.'),
    ...problem('user', user.trim() === '' ? 'Give the user to sign in as.' : undefined),
    ...problem(
      'privateKeyPath',
      privateKeyPath.trim().startsWith('/')
        ? undefined
        : 'Give the absolute path of the private key on the machine that runs the console.',
    ),
  };
}

/** The form's field for a dotted path of the API's input, such as "northboundRemotes.0" or "ssh.port". */
export function fieldOfPath(path: string): DraftField | undefined {
  const [first = '', second = ''] = path.replace(/^cluster\./, '').split('.');
  if (first === 'northboundRemotes') return 'northbound';
  if (first === 'southboundRemotes') return 'southbound';
  const name = first === 'ssh' ? second : first;
  return draftFields.find((field) => field === name);
}
