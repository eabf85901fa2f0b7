import type { Lab } from '../lab/lab.ts';
import type { LabMode } from '../lab/lab-state.ts';
import type { SshAccess } from '../lab/ssh-daemon.ts';

/** What another program needs to use the lab. */
export interface LabSummary {
  readonly id: string;
  readonly mode: LabMode;
  readonly northboundRemote: string;
  readonly southboundRemote: string;
  /** How to log in to central; none when no sshd is installed. */
  readonly ssh?: SshAccess;
}

export function summary(lab: Lab): LabSummary {
  const { id, mode, northboundRemote, southboundRemote } = lab;
  const ssh = lab.sshAccess('central');
  return { id, mode, northboundRemote, southboundRemote, ...(ssh && { ssh }) };
}

/** The same for a person to read, with each host's programs. */
export function statusLines(lab: Lab): string[] {
  const { id, mode, northboundRemote, southboundRemote, ssh } = summary(lab);
  return [
    `lab ${id}, ${mode}`,
    `  NB  ${northboundRemote}`,
    `  SB  ${southboundRemote}`,
    ...(ssh ? [`  SSH ssh -i ${ssh.privateKeyPath} -p ${ssh.port} ${ssh.user}@${ssh.host}`] : []),
    ...lab.hosts().map(({ name, namespace }) => {
      const programs = lab
        .processes()
        .filter(({ host }) => host === name)
        .map(({ program, running }) => (running ? program : `${program} (ENDED)`));
      return [`  ${name}`, ...(namespace ? [`namespace ${namespace}`] : []), ...programs].join(
        ', ',
      );
    }),
  ];
}
