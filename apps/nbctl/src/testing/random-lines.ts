import * as fc from 'fast-check';

/** Few of each, so that commands meet. */
const words: Readonly<Record<string, readonly string[]>> = {
  SWITCH: ['sw0', 'sw0', 'sw1', 'sw2'],
  ROUTER: ['ro0', 'ro0', 'ro1', 'ro2'],
  PORT: ['p0', 'p0', 'p1', 'p2'],
  LRP: ['r0', 'r0', 'r1', 'r2'],
  LB: ['lb0', 'lb1'],
  METER: ['m0', 'm1'],
  COPP: ['co0', 'co1'],
  GROUP: ['g0', 'g1'],
  CHASSIS: ['ch0', 'ch1'],
  MIRROR: ['mi0', 'mi1'],
  ADDRESS: ['unknown', 'dynamic', 'router', "'0a:00:00:00:00:01 10.0.0.1'", "'0a:00:00:00:00:02 10.0.0.2 fd00::2'"], // prettier-ignore
  MAC: ['0a:00:00:00:00:01', '0a:00:00:00:00:02'],
  IP: ['10.0.0.1', '10.0.0.2', '10.1.0.1', 'fd00::1'],
  IP4: ['10.0.0.1', '10.0.0.2', '10.1.0.1'],
  PREFIX: ['10.0.0.0/24', '10.1.0.7/24', '0.0.0.0/0', 'fd00::/64'],
  NETWORK: ['10.0.0.1/24', '10.1.0.1/24', 'fd00::1/64'],
  VIP: ['30.0.0.1:80', '30.0.0.2:81', '30.0.0.3'],
  DIRECTION: ['to-lport', 'from-lport'],
  PRIORITY: ['1', '2', '3'],
  MATCH: ['ip4', 'ip6', "'tcp.dst == 80'"],
  NAT: ['snat', 'dnat', 'dnat_and_snat'],
  KEY: ['a', 'b', '\'"c d"\''],
  VALUE: ['1', 'x', '\'"y z"\''],
};

/** Lines by how often they come, with the words that stand for any of their kind. */
const templates: Readonly<Record<number, string>> = {
  4: `
    --may-exist ls-add SWITCH
    --may-exist lr-add ROUTER
    --may-exist lsp-add SWITCH PORT
    --may-exist lrp-add ROUTER LRP MAC NETWORK
    lsp-add SWITCH PORT
    lsp-set-addresses PORT ADDRESS
    --may-exist lr-route-add ROUTER PREFIX IP
    --may-exist lr-nat-add ROUTER NAT IP4 IP4
    --may-exist acl-add SWITCH DIRECTION PRIORITY MATCH allow
    --may-exist lb-add LB VIP 10.0.0.1:80
    --may-exist lb-add LB VIP 10.0.0.1,10.0.0.2`,
  2: `
    lrp-add ROUTER LRP MAC NETWORK
    lsp-set-type PORT localnet
    lsp-set-type PORT ''
    lsp-set-options PORT KEY=VALUE network_name=x
    lsp-set-enabled PORT disabled
    lsp-set-port-security PORT MAC
    --ecmp lr-route-add ROUTER PREFIX IP LRP
    --policy=src-ip lr-route-add ROUTER PREFIX IP
    lr-policy-add ROUTER PRIORITY MATCH drop
    lr-policy-add ROUTER PRIORITY MATCH reroute IP
    lrp-set-gateway-chassis LRP CHASSIS PRIORITY
    lrp-set-options LRP KEY=VALUE
    qos-add SWITCH DIRECTION PRIORITY MATCH rate=PRIORITY dscp=1
    --may-exist meter-add METER drop PRIORITY kbps
    copp-add COPP arp METER
    ls-copp-add COPP SWITCH
    lr-copp-add COPP ROUTER
    --may-exist ls-lb-add SWITCH LB
    --may-exist lr-lb-add ROUTER LB
    pg-add GROUP PORT
    pg-set-ports GROUP PORT
    acl-add GROUP DIRECTION PRIORITY MATCH drop
    ha-chassis-group-add GROUP
    ha-chassis-group-add-chassis GROUP CHASSIS PRIORITY
    mirror-add MIRROR gre PRIORITY to-lport IP4
    --may-exist lsp-attach-mirror PORT MIRROR
    fwd-group-add GROUP SWITCH IP4 MAC PORT
    dhcp-options-create PREFIX KEY=VALUE
    --may-exist static-mac-binding-add LRP IP MAC
    set Logical_Switch SWITCH other_config:KEY=VALUE
    set Logical_Router ROUTER options:KEY=VALUE
    set Logical_Switch_Port PORT external_ids:KEY=VALUE tag=PRIORITY
    add Logical_Switch SWITCH external_ids KEY=VALUE
    set-connection ptcp:PRIORITY
    set-ssl /key /cert /ca
    create DNS records:KEY=VALUE
    create Address_Set name=GROUP addresses=VALUE
    set NB_Global . options:KEY=VALUE`,
  1: `
    ls-add SWITCH
    lr-add ROUTER
    --if-exists ls-del SWITCH
    --if-exists lr-del ROUTER
    --if-exists lsp-del PORT
    --if-exists lrp-del LRP
    lsp-set-addresses PORT
    lr-route-del ROUTER
    lr-route-del ROUTER PREFIX
    lr-nat-del ROUTER NAT
    lr-nat-del ROUTER NAT IP4
    lr-policy-del ROUTER PRIORITY
    acl-del SWITCH DIRECTION
    acl-del SWITCH
    qos-del SWITCH
    --if-exists lb-del LB
    --if-exists lb-del LB VIP
    ls-lb-del SWITCH
    meter-del METER
    copp-del COPP
    copp-del COPP arp
    pg-del GROUP
    ha-chassis-group-remove-chassis GROUP CHASSIS
    ha-chassis-group-del GROUP
    lrp-del-gateway-chassis LRP CHASSIS
    mirror-del MIRROR
    fwd-group-del GROUP
    --if-exists static-mac-binding-del LRP IP
    remove Logical_Switch SWITCH other_config KEY
    clear Logical_Switch_Port PORT tag
    clear Logical_Router ROUTER options
    --all destroy DNS
    --if-exists destroy Address_Set GROUP
    del-connection
    del-ssl
    lsp-del PORT -- ls-add SWITCH
    ls-add SWITCH -- lsp-add SWITCH PORT`,
};

const line: fc.Arbitrary<string> = fc.oneof(
  ...Object.entries(templates).flatMap(([weight, text]) =>
    text
      .trim()
      .split('\n')
      .map((template) => ({ arbitrary: filled(template.trim()), weight: Number(weight) })),
  ),
);

/** What a program begins with: without something there, most commands are refused. */
export const beginning: readonly string[] = [
  'ls-add sw0 -- ls-add sw1 -- lsp-add sw0 p0 -- lsp-add sw1 p1',
  'lr-add ro0 -- lr-add ro1 -- lrp-add ro0 r0 0a:00:00:00:01:01 10.0.0.254/24',
  'lrp-add ro1 r1 0a:00:00:00:01:02 10.1.0.254/24 -- lsp-add sw0 p2',
  'meter-add m0 drop 1 kbps -- lb-add lb0 30.0.0.1:80 10.0.0.1:80 -- copp-add co0 arp m0',
  'pg-add g0 p0 -- ha-chassis-group-add g0 -- mirror-add mi0 gre 1 to-lport 10.0.0.9',
];

/** A program of 50 command lines, most of which can be done. */
export const randomLines: fc.Arbitrary<readonly string[]> = fc.array(line, {
  minLength: 50,
  maxLength: 50,
  size: 'max',
});

function filled(template: string): fc.Arbitrary<string> {
  const parts = template.split(/\b([A-Z]+4?)\b/);
  return fc
    .tuple(...parts.map((part) => fc.constantFrom(...(words[part] ?? [part]))))
    .map((chosen) => chosen.join(''));
}
