/** A command line with which we differ from ovn-nbctl 23.03 on purpose. */
interface KnownDifference {
  /** The family and the title of the scenario. */
  readonly scenario: string;
  readonly line: string;
  readonly reason: string;
}

/** All of them. One that no longer differs fails its test. */
export const knownDifferences: readonly KnownDifference[] = [
  ...because('ovn-nbctl 23.03 crashes', {
    'logical-switch-ports: port security is set': ['lsp-set-port-security'],
    'any use of a command: lsp-set-port-security with anything': ['lsp-set-port-security'],
  }),
  ...because('the session is used, as ovn-nbctl(8) says; 23.03 tries to add it again', {
    'deliberate: a BFD session is there already': [
      '--bfd lr-route-add ro0 10.9.0.0/24 10.0.0.254 a',
    ],
  }),
  ...because('ovn-nbctl 23.03 crashes, as the rule that is there has no such option', {
    'deliberate: a NAT rule does not say whether it is stateless': [
      'lr-nat-add ro0 dnat 10.0.0.9 10.1.0.10',
    ],
  }),
  ...because('what the line has added is among all that it deletes', {
    "deliberate: an object's rules are added and deleted at once": [
      'acl-add sw0 to-lport 1 ip4 drop -- acl-del sw0',
      'qos-add sw0 to-lport 1 ip4 dscp=1 -- qos-del sw0',
    ],
  }),
  ...because('ovn-nbctl 23.03 writes the name of an interface of its own machine', {
    'deliberate: an address has a scope': ['lb-add lb9 [fe80::1%lo]:80 [fe80::2]:80'],
  }),
  ...because('rows that the same command line has added are shown with the UUIDs that they get', {
    'output: the output of each command is on one line': [
      '--oneline ls-add sw0 -- ls-add sw1 -- ls-list',
    ],
    'chains: a command sees what another one did': ['ls-add sw8 -- show sw8'],
  }),
  ...because('we are another program, and tell of newer commands too', {
    'program: the program says what it is': [
      '--version',
      '-V',
      '--help',
      '-h',
      '--commands',
      '--options',
      '--version ls-list',
      '--help nonsense',
    ],
  }),
  ...because('we write no log of the connection, so there are no levels of it to set', {
    'program: a command line is wrong': ['-vinfo ls-list', '--verbose=nonsense ls-list'],
  }),
  ...because('names of hosts are looked up, also by the system', {
    'program: a command line is wrong': ['--db=tcp:nonsense ls-list'],
  }),
  ...because('newer OVN takes other numbers of arguments, and the server has not been asked yet', {
    'groups: a mirror is added': ['mirror-add m8 gre', 'mirror-add'],
    'groups: an HA chassis group is added': ['ha-chassis-group-list hg0'],
    'any use of a command: ha-chassis-group-list with anything': [
      'ha-chassis-group-list more',
      'ha-chassis-group-list more evenmore',
    ],
    'any use of a command: lsp-set-type with anything': ['lsp-set-type p0 localnet more evenmore'],
    'any use of a command: mirror-add with anything': [
      'mirror-add',
      'mirror-add new',
      'mirror-add new gre',
      'mirror-add new gre 7',
    ],
  }),
  ...because('an argument that only newer OVN takes, of which we say what it needs', {
    'acls: an ACL is added': ['acl-add sw0 to-lport 100 ip4 allow more'],
    'connections: SSL is set': ['set-ssl a b c d e f'],
    'any use of a command: acl-add with anything': ['acl-add sw0 to-lport 100 ip4 allow more'],
    'any use of a command: set-ssl with anything': [
      'set-ssl /x /x /x /x /x more',
      'set-ssl /x /x /x /x /x more evenmore',
    ],
  }),
];

function because(
  reason: string,
  lines: Readonly<Record<string, readonly string[]>>,
): KnownDifference[] {
  return Object.entries(lines).flatMap(([scenario, each]) =>
    each.map((line) => ({ scenario, line, reason })),
  );
}
