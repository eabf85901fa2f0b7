/** A command line with which we differ from ovn-nbctl 23.03 on purpose. */
export interface KnownDifference {
  /** The family and the scenario, as their titles say. */
  readonly in: string;
  readonly line: string;
  readonly reason: string;
}

const crash = 'ovn-nbctl 23.03 crashes';

/** All of them. One that no longer differs fails its test. */
export const knownDifferences: readonly KnownDifference[] = [
  ...differing('logical-switch-ports: port security is set', 'lsp-set-port-security', crash),
];

function differing(scenario: string, line: string, reason: string): KnownDifference[] {
  return [{ in: scenario, line, reason }];
}
