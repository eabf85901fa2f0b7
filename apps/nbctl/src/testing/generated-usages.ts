import type { Family, Scenario } from './scenario.ts';

/** What an argument may be: first what is right in the world, then what is odd or wrong. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  switch: ['sw0', '<Logical_Switch name=sw1>', 'nope', 'twin', 'ro0', "''"],
  router: ['ro0', '<Logical_Router name=ro1>', 'nope', 'twin', 'sw0', "''"],
  port: ['p0', '<Logical_Switch_Port name=p1>', 'nope', 'vm0', "''"],
  routerPort: ['ro0-up', '<Logical_Router_Port name=ro1-a>', 'nope', 'ro0', "''"],
  name: ['new', 'sw0', 'p0', "'a b'", "''"],
  newPort: ['new', 'p0', 'q0', 'ro0-up', "''"],
  state: ['enabled', 'disabled', 'DISABLED', 'on', "''"],
  type: ['localnet', 'router', 'nonsense', "''"],
  option: ['a=1', 'a', 'a=', '=1', "'a b=c d'"],
  direction: ['to-lport', 'from-lport', 'f', 'sideways', "''"],
  priority: ['100', '0', '32768', '-1', 'x', "''"],
  match: ['ip4', "'tcp.dst == 80'", "''"],
  verdict: ['allow', 'drop', 'nonsense', "''"],
  policyAction: ['drop', 'allow', 'reroute', 'nonsense'],
  ip: ['10.7.0.1', 'fd00::7', '10.7.0.0/24', '10.7.0.256', 'nonsense', "''"],
  logicalIp: ['10.7.0.1', 'fd00::7', '10.7.0.9/24', 'nonsense'],
  prefix: ['10.7.0.0/24', 'FD07::1/64', '10.7.0.9', '10.7.0.0/99', 'nonsense', "''"],
  nexthop: ['172.16.0.9', 'ro0-up', 'discard', 'fd00::9', 'nonsense', "''"],
  mac: ['0a:00:00:00:07:01', '0A:0:0:0:7:1', '0a:00:00:00:07', 'nonsense', "''"],
  network: ['10.7.0.1/24', 'fd07::1/64', '10.7.0.1', '10.7.0.1/99', 'nonsense', 'peer=x'],
  natType: ['snat', 'dnat', 'dnat_and_snat', 'nonsense', "''"],
  cidr: ['10.7.0.0/24', 'fd07::/64', '10.7.0.1', 'nonsense', "''"],
  balancer: ['lb0', '<Load_Balancer name=lb1>', 'nope', 'twin', "''"],
  vip: ['30.7.0.1:80', '30.7.0.1', '[fd07::1]:80', '30.7.0.1:99999', 'nonsense', "''"],
  backends: [
    '10.7.0.1:80',
    '10.7.0.1:80,10.7.0.2:80',
    '10.7.0.1',
    '[fd07::1]:80',
    'nonsense',
    "''",
  ],
  protocol: ['udp', 'tcp', 'sctp', 'nonsense'],
  address: [
    'unknown',
    "'0a:00:00:00:07:01 10.7.0.1'",
    "'0a:00:00:00:07:01 10.0.0.5'",
    'nonsense',
    "''",
  ],
  chassis: ['ch0', 'ch7', "''"],
  group: ['pg0', '<Port_Group name=pg0>', 'nope', 'both', "''"],
  chassisGroup: ['hg0', '<HA_Chassis_Group name=hg0>', 'nope', "''"],
  forwarding: ['fg0', '<Forwarding_Group name=fg0>', 'nope', "''"],
  dhcp: [
    '<DHCP_Options cidr=10.0.0.0/24>',
    '<DHCP_Options cidr=fd00::/64>',
    'nope',
    '00000000-0000-0000-0000-000000000000',
  ],
  mirror: ['mi0', '<Mirror name=mi0>', 'nope', "''"],
  mirrorType: ['gre', 'erspan', 'nonsense', "''"],
  number: ['7', '0', '-1', '99999999999999999999', 'x', "''"],
  unit: ['kbps', 'pktps', 'mbps', "''"],
  drop: ['drop', 'allow', "''"],
  meter: ['m0', 'nope', "''"],
  copp: ['co0', '<Copp name=co0>', 'nope', "''"],
  control: ['arp', 'bfd', 'nonsense', "''"],
  addressSet: ['as0', '<Address_Set name=as0>', 'nope', "''"],
  target: ['ptcp:1', 'ssl:127.0.0.1:1', 'nonsense', "''"],
  file: ['/x', "''"],
  table: ['Logical_Switch', 'logical-switch', 'logical', 'Nope', "''"],
  record: ['sw0', '<Logical_Switch name=sw1>', 'net0', 'nope', 'twin', '.', "''"],
  column: ['other_config', 'OTHER-CONFIG', 'name', 'o', 'nope', '_uuid', "''"],
  key: ['other_config:subnet', 'other_config:nope', 'name', 'name:x', 'nope', "''"],
  setting: ['other_config:a=1', 'name=x', 'name', 'name=[]', 'ports=x', 'nope=1', '_uuid=x', "''"],
  pair: ['a=1', 'subnet=1', 'a', "''"],
  condition: [
    'name=sw0',
    'name!=sw0',
    "'name{in}sw0'",
    'other_config:subnet=x',
    'nope=1',
    'name',
    "''",
  ],
  redirect: ['overlay', 'bridged', 'OVERLAY', 'nonsense'],
  shaping: ['dscp=7', 'rate=7', 'burst=7', 'dscp=64', 'nonsense', "''"],
};

/** Each command: arguments by their kinds, "?" where they may be left out; then its options. */
const usages = `
  init
  sync
  show ?switch
  ls-add ?name --may-exist --add-duplicate
  ls-del switch --if-exists
  ls-list
  lsp-add switch newPort ?port ?number --may-exist
  lsp-del port --if-exists
  lsp-list switch
  lsp-get-parent port
  lsp-get-tag port
  lsp-set-addresses port ?address ?address
  lsp-get-addresses port
  lsp-set-port-security port ?address
  lsp-get-port-security port
  lsp-get-up port
  lsp-set-enabled port state
  lsp-get-enabled port
  lsp-set-type port type
  lsp-get-type port
  lsp-set-options port option ?option
  lsp-get-options port
  lsp-set-dhcpv4-options port ?dhcp
  lsp-get-dhcpv4-options port
  lsp-set-dhcpv6-options port ?dhcp
  lsp-get-dhcpv6-options port
  lsp-get-ls port
  lsp-attach-mirror port mirror --may-exist
  lsp-detach-mirror port mirror
  acl-add switch direction priority match verdict --log --may-exist --type= --name= --severity= --meter= --label= --apply-after-lb
  acl-del switch ?direction ?priority ?match --type=
  acl-list switch --type=
  qos-add switch direction priority match shaping ?shaping --may-exist
  qos-del switch ?direction ?priority ?match
  qos-list switch
  meter-add name drop number unit ?number --fair --may-exist
  meter-del ?meter
  meter-list
  mirror-add name mirrorType number direction ip --may-exist
  mirror-del ?mirror
  mirror-list
  fwd-group-add name switch ip mac port --liveness
  fwd-group-del forwarding --if-exists
  fwd-group-list ?switch
  lr-add ?name --may-exist --add-duplicate
  lr-del router --if-exists
  lr-list
  lrp-add router name mac network ?network --may-exist
  lrp-del routerPort --if-exists
  lrp-list router
  lrp-set-enabled routerPort state
  lrp-get-enabled routerPort
  lrp-set-options routerPort option
  lrp-set-redirect-type routerPort redirect
  lrp-get-redirect-type routerPort
  lrp-set-gateway-chassis routerPort chassis ?priority --may-exist
  lrp-del-gateway-chassis routerPort chassis
  lrp-get-gateway-chassis routerPort
  lr-route-add router prefix nexthop ?routerPort --may-exist --ecmp --ecmp-symmetric-reply --policy= --route-table= --bfd
  lr-route-del router ?prefix ?nexthop ?routerPort --if-exists --policy= --route-table=
  lr-route-list router --route-table=
  lr-policy-add router priority match policyAction ?ip --may-exist
  lr-policy-del router ?priority ?match --if-exists
  lr-policy-list router
  lr-nat-add router natType ip logicalIp ?port ?mac --may-exist --stateless --portrange --add-route --gateway-port=
  lr-nat-del router ?natType ?ip ?routerPort --if-exists
  lr-nat-list router
  lr-nat-update-ext-ip router natType ip addressSet --is-exempted
  lb-add balancer vip backends ?protocol --may-exist --add-duplicate --reject --event --add-route --template
  lb-del balancer ?vip --if-exists
  lb-list ?balancer
  lr-lb-add router balancer --may-exist
  lr-lb-del router ?balancer --if-exists
  lr-lb-list router
  ls-lb-add switch balancer --may-exist
  ls-lb-del switch ?balancer --if-exists
  ls-lb-list switch
  dhcp-options-create cidr ?option
  dhcp-options-del dhcp
  dhcp-options-list
  dhcp-options-set-options dhcp option
  dhcp-options-get-options dhcp
  get-connection
  del-connection
  set-connection target ?target --inactivity-probe=
  get-ssl
  del-ssl
  set-ssl file file file ?file ?file --bootstrap
  pg-add name ?port
  pg-set-ports group port
  pg-del group
  ha-chassis-group-add name
  ha-chassis-group-del chassisGroup
  ha-chassis-group-list
  ha-chassis-group-add-chassis chassisGroup chassis priority
  ha-chassis-group-remove-chassis chassisGroup chassis
  ha-chassis-group-set-chassis-prio chassisGroup chassis priority
  copp-add copp control meter
  copp-del copp ?control
  copp-list copp
  ls-copp-add copp switch
  lr-copp-add copp router
  static-mac-binding-add routerPort ip mac --may-exist
  static-mac-binding-del routerPort ip --if-exists
  static-mac-binding-list
  comment ?name
  get table record ?key --if-exists --id=
  list table ?record --if-exists --columns=
  find table ?condition --columns=
  set table record setting --if-exists
  add table record column pair --if-exists
  remove table record column pair --if-exists
  clear table record column --if-exists
  create table setting --id=
  destroy table record --if-exists --all
`
  .trim()
  .split('\n')
  .map((usage) => usage.trim().split(' '));

const optionValues: Readonly<Record<string, readonly string[]>> = {
  '--type=': ['switch', 'port-group', 'nonsense'],
  '--name=': ['x'],
  '--severity=': ['alert', 'nonsense'],
  '--meter=': ['m0'],
  '--label=': ['7', '-1', 'x'],
  '--policy=': ['src-ip', 'dst-ip', 'nonsense'],
  '--route-table=': ['blue'],
  '--gateway-port=': ['ro0-up', 'ro0-sw0', 'ro1-a', 'nope'],
  '--inactivity-probe=': ['7', 'x'],
  '--id=': ['@x', 'x'],
  '--columns=': ['name', 'nope', 'name,ports'],
};

/** Every command but one that waits, with right, odd and wrong arguments and options. */
export const generatedUsages: Family = {
  name: 'any use of a command',
  scenarios: usages.flatMap(([name = '', ...rest]) => scenariosOf(name, rest)),
};

/** The names of all commands that are used so. */
export const commandNames: readonly string[] = usages.map(([name = '']) => name);

function scenariosOf(name: string, rest: readonly string[]): Scenario[] {
  const parameters = rest.filter((word) => !word.startsWith('--'));
  const options = rest.filter((word) => word.startsWith('--'));
  const right = parameters.map((parameter) => kindOf(parameter)[0] ?? '');
  const needed = right.slice(0, parameters.filter((word) => !word.startsWith('?')).length);
  const whole = line(name, ...needed);
  const lines = [
    ...lengths(name, right),
    ...parameters.flatMap((parameter, index) => {
      const others = right.slice(0, Math.max(needed.length, index + 1));
      return kindOf(parameter).map((value) => line(name, ...others.with(index, value)));
    }),
    ...options.flatMap((option) => usesOf(option).map((use) => line(use, whole))),
    line('--nonsense', whole),
    line('-- --bootstrap', whole),
  ];
  const anything: Scenario = {
    title: `${name} with anything`,
    on: 'world',
    afresh: true,
    lines: [...new Set(lines)],
  };
  const twice = [whole, whole];
  const again: Scenario = { title: `${name} again`, on: 'world', afresh: false, lines: twice };
  // What is named by its UUID may be gone the second time.
  return whole.includes('<') ? [anything] : [anything, again];
}

/** With none to all arguments, and more. */
function lengths(name: string, right: readonly string[]): string[] {
  const all = [...right, 'more', 'evenmore'];
  return Array.from({ length: all.length + 1 }, (_, length) =>
    [name, ...all.slice(0, length)].join(' '),
  );
}

/** An option as it should be, in front of the program's options and after "--", and as it should not. */
function usesOf(option: string): string[] {
  const name = option.replace(/=$/, '');
  if (name !== option) {
    const values = optionValues[option] ?? [];
    return [...values.map((value) => `${option}${value}`), name, option, `-- ${name}`];
  }
  return [name, `-- ${name}`, `${name}=x`, `${name} ${name}`, name.slice(0, 6)];
}

function kindOf(parameter: string): readonly string[] {
  const kind = kinds[parameter.replace('?', '')];
  if (kind === undefined) throw new Error(`unknown kind of argument: ${parameter}`);
  return kind;
}

function line(...words: readonly string[]): string {
  return words.join(' ');
}
