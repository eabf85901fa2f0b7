/** The programs that are compared. */
export type Program = 'ovn-nbctl-ts' | 'ovn-nbctl';

/** Command lines, cold: each is a process of its own. */
export const commandNames = [
  'lsp-add',
  'lsp-set-addresses',
  'lr-route-add',
  'show',
  '--version',
] as const;
export type CommandName = (typeof commandNames)[number];

/** A command line that does the same work in each round, on objects that bench/ovsdb/network.ts makes. */
export function commandLine(name: CommandName, program: Program, round: number): string[] {
  const mark = program === 'ovn-nbctl' ? 'theirs' : 'ours';
  switch (name) {
    case 'lsp-add':
      return ['lsp-add', 'worker-1.example.org', `${mark}-${round}`];
    case 'lsp-set-addresses':
      return ['lsp-set-addresses', 'density-7_pod-7', `0a:00:00:00:00:01 10.0.${round}.5`];
    case 'lr-route-add': {
      const network = `${mark === 'ours' ? 20 : 30}.0.${round}.0/24`;
      return ['lr-route-add', 'ovn_cluster_router', network, '10.128.0.9'];
    }
    case 'show':
      return ['show'];
    case '--version':
      return ['--version'];
  }
}
