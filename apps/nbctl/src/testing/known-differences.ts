/** A command line with which we differ from ovn-nbctl 23.03 on purpose. */
export interface KnownDifference {
  /** The family and the title of the scenario. */
  readonly scenario: string;
  readonly line: string;
  readonly reason: string;
}

/** All of them. One that no longer differs fails its test. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    scenario: 'logical-switch-ports: port security is set',
    line: 'lsp-set-port-security',
    reason: 'ovn-nbctl 23.03 crashes',
  },
];
