import type { Row } from '@ovn-console/ovsdb/schema';
import type { NorthboundTable } from '../planning/northbound-view.ts';
import type { Reference } from './row-graph.ts';
import { entries, flag, given, option, pairs, text, texts } from './row-text.ts';
import type { Words } from './script-line.ts';

/** What is known of a row when a command for it is looked for. */
export interface Ingredients {
  readonly row: Row;
  /** What the row is part of, as its commands name it. */
  readonly owner: string;
  readonly ownerTable: NorthboundTable;
  /** Rows that come with it: it cannot be without them. */
  readonly parts: readonly Row[];
  /** What a column refers to, as commands name it. */
  readonly names: (column: string) => readonly string[];
}

/** How an operator would have created a row. */
export interface Recipe {
  /** The column of its owner that the row goes into; rows of root tables have none. */
  readonly into?: string;
  /** Commands that may create it; the first that does is taken. */
  readonly create: (ingredients: Ingredients) => readonly Words[];
  /** Further commands for columns, as far as they turn out to be right. */
  readonly more?: (ingredients: Ingredients) => readonly (readonly [string, readonly Words[]])[];
}

/**
 * How rows of each table are created by commands that were made for them. Nothing relies on these
 * being right: what they would do is compared with the row, and where that is something else, `set`
 * and `create` say it.
 */
export const recipes: Readonly<Partial<Record<NorthboundTable, Recipe>>> = {
  Logical_Switch: { create: ({ row }) => [['ls-add', text(row, 'name')]] },
  Logical_Switch_Port: {
    into: 'ports',
    create: ({ row, owner }) => {
      const nested = [text(row, 'parent_name'), text(row, 'tag_request')];
      const isNested = !nested.includes('');
      return [say('lsp-add', owner, text(row, 'name'), isNested ? nested : [])];
    },
    more: ({ row, names }) => {
      const port = text(row, 'name');
      return [
        ['type', [['lsp-set-type', port, text(row, 'type')]]],
        ['addresses', [say('lsp-set-addresses', port, texts(row, 'addresses'))]],
        ['port_security', [say('lsp-set-port-security', port, texts(row, 'port_security'))]],
        ['options', [say('lsp-set-options', port, pairs(row, 'options'))]],
        ['enabled', [['lsp-set-enabled', port, stateOf(row)]]],
        ['dhcpv4_options', [say('lsp-set-dhcpv4-options', port, names('dhcpv4_options'))]],
        ['dhcpv6_options', [say('lsp-set-dhcpv6-options', port, names('dhcpv6_options'))]],
      ];
    },
  },
  Logical_Router: { create: ({ row }) => [['lr-add', text(row, 'name')]] },
  Logical_Router_Port: {
    into: 'ports',
    create: ({ row, owner }) => {
      const peer = given(text(row, 'peer')).map((name) => `peer=${name}`);
      const networks = texts(row, 'networks');
      return [say('lrp-add', owner, text(row, 'name'), text(row, 'mac'), networks, peer)];
    },
    more: ({ row }) => [
      ['options', [say('lrp-set-options', text(row, 'name'), pairs(row, 'options'))]],
      ['enabled', [['lrp-set-enabled', text(row, 'name'), stateOf(row)]]],
    ],
  },
  Gateway_Chassis: {
    into: 'gateway_chassis',
    create: ({ row, owner }) => [
      say('lrp-set-gateway-chassis', owner, text(row, 'chassis_name'), text(row, 'priority')),
    ],
  },
  Logical_Router_Static_Route: {
    into: 'static_routes',
    create: ({ row, owner }) => {
      const words = say(
        [
          ...option('policy', text(row, 'policy')),
          ...option('route-table', text(row, 'route_table')),
        ],
        ['lr-route-add', owner, text(row, 'ip_prefix'), text(row, 'nexthop')],
        given(text(row, 'output_port')),
      );
      return [words, ['--ecmp', ...words]];
    },
  },
  Logical_Router_Policy: {
    into: 'policies',
    create: ({ row, owner }) => [
      say(
        ['lr-policy-add', owner, text(row, 'priority'), text(row, 'match'), text(row, 'action')],
        given(texts(row, 'nexthops').join(',')),
        pairs(row, 'options'),
      ),
    ],
  },
  NAT: {
    into: 'nat',
    create: ({ row, owner, names }) => {
      const range = text(row, 'external_port_range');
      const port = [...given(text(row, 'logical_port')), ...given(text(row, 'external_mac'))];
      const words = say(
        names('gateway_port').map((name) => `--gateway-port=${name}`),
        flag('portrange', range !== ''),
        flag('stateless', pairs(row, 'options').includes('stateless=true')),
        ['lr-nat-add', owner, text(row, 'type'), text(row, 'external_ip'), text(row, 'logical_ip')],
        port,
        given(range),
      );
      return [words];
    },
  },
  ACL: {
    into: 'acls',
    create: ({ row, owner, ownerTable }) => {
      const words = say(
        flag('log', text(row, 'log') === 'true'),
        [...option('severity', text(row, 'severity')), ...option('meter', text(row, 'meter'))],
        option('name', text(row, 'name')),
        flag(`label=${text(row, 'label')}`, text(row, 'label') !== '0'),
        ['acl-add', owner, text(row, 'direction'), text(row, 'priority')],
        [text(row, 'match'), text(row, 'action')],
      );
      const type = ownerTable === 'Port_Group' ? 'port-group' : 'switch';
      return [words, [`--type=${type}`, ...words]];
    },
  },
  QoS: {
    into: 'qos_rules',
    create: ({ row, owner }) => [
      say(
        ['qos-add', owner, text(row, 'direction'), text(row, 'priority'), text(row, 'match')],
        [...pairs(row, 'bandwidth').toReversed(), ...pairs(row, 'action')],
      ),
    ],
  },
  Meter: {
    create: ({ row, parts }) =>
      parts.map((band) =>
        say(
          flag('fair', text(row, 'fair') === 'true'),
          ['meter-add', text(row, 'name'), text(band, 'action'), text(band, 'rate')],
          [text(row, 'unit'), text(band, 'burst_size')],
        ),
      ),
  },
  Load_Balancer: {
    create: ({ row }) => loadBalancerCommands(row).slice(0, 1),
    more: ({ row }) => [['vips', loadBalancerCommands(row).slice(1)]],
  },
  Port_Group: { create: ({ row, names }) => [say('pg-add', text(row, 'name'), names('ports'))] },
  Mirror: {
    create: ({ row }) => [
      say(
        ['mirror-add', text(row, 'name'), text(row, 'type'), text(row, 'index')],
        [text(row, 'filter'), text(row, 'sink')],
      ),
    ],
  },
  Copp: {
    create: ({ row }) => coppCommands(row).slice(0, 1),
    more: ({ row }) => [['meters', coppCommands(row).slice(1)]],
  },
  HA_Chassis_Group: { create: ({ row }) => [['ha-chassis-group-add', text(row, 'name')]] },
  HA_Chassis: {
    into: 'ha_chassis',
    create: ({ row, owner }) => [
      say('ha-chassis-group-add-chassis', owner, text(row, 'chassis_name'), text(row, 'priority')),
    ],
  },
  Static_MAC_Binding: {
    create: ({ row }) => [
      say(flag('override-dynamic-mac', text(row, 'override_dynamic_mac') === 'true'), [
        'static-mac-binding-add',
        text(row, 'logical_port'),
        text(row, 'ip'),
        text(row, 'mac'),
      ]),
    ],
  },
  Forwarding_Group: {
    into: 'forwarding_groups',
    create: ({ row, owner }) => [
      say(
        flag('liveness', text(row, 'liveness') === 'true'),
        ['fwd-group-add', text(row, 'name'), owner, text(row, 'vip'), text(row, 'vmac')],
        texts(row, 'child_port'),
      ),
    ],
  },
};

/** How a reference between rows that are both there is made, instead of by `add`. */
export function referenceCommand({ from, to, name }: Reference): Words | undefined {
  const command = referenceCommands[`${from.table.name}.${name}`];
  if (command === undefined || from.address === undefined || to.address === undefined) {
    return undefined;
  }
  return [command, from.address, to.address];
}

const referenceCommands: Readonly<Record<string, string>> = {
  'Logical_Switch.load_balancer': 'ls-lb-add',
  'Logical_Router.load_balancer': 'lr-lb-add',
  'Logical_Switch_Port.mirror_rules': 'lsp-attach-mirror',
};

function say(...words: readonly (string | readonly string[])[]): Words {
  return words.flat();
}

function loadBalancerCommands(row: Row): Words[] {
  const protocol = given(text(row, 'protocol'));
  return entries(row, 'vips').map(([vip, backends]) =>
    say('lb-add', text(row, 'name'), vip, backends, protocol),
  );
}

function coppCommands(row: Row): Words[] {
  return entries(row, 'meters').map((entry) => say('copp-add', text(row, 'name'), entry));
}

function stateOf(row: Row): string {
  return row['enabled'] === false ? 'disabled' : 'enabled';
}
