import type { Graph } from '@ovn-console/topology';
import { describe, expect, test } from 'vitest';
import { printCommand } from '@ovn-console/ovn/commands';
import {
  aChassis,
  aRouter,
  aSwitch,
  aSwitchPort,
  graphOf,
  referenceNetwork,
} from '../testing/reference-network.ts';
import type { Prefill } from '../tools/tool.ts';
import { valuesOf, type FormContext, type Values } from './form-definition.ts';
import type { FormId } from './form-id.ts';
import { formOf } from './forms.ts';
import { openedObject } from './opened-object.ts';

const MAC = '0a:00:00:00:00:99';

/** A form opened on `prefill`, with `typed` in its fields. */
function opened(id: FormId, prefill: Prefill, graph: Graph = referenceNetwork()) {
  const definition = formOf(id);
  const context: FormContext = { graph, prefill, opened: openedObject(graph, prefill), mac: MAC };
  return {
    definition,
    context,
    values: (typed: Values = {}) => valuesOf(definition, context, typed),
    lines: (typed: Values = {}) => {
      const evaluation = definition.evaluate(valuesOf(definition, context, typed), context);
      return evaluation.ok
        ? evaluation.commands.map((command) => printCommand(command).join(' '))
        : evaluation.errors;
    },
    fieldOf: (commandIndex: number, property: string, typed: Values = {}) =>
      definition.fieldOf({ commandIndex, property }, valuesOf(definition, context, typed), context),
  };
}

const onInt: Prefill = { switchId: 'switch:ls-int' };
const onRouter: Prefill = { routerId: 'router:lr-ext' };
const onVm1: Prefill = { portId: 'switchPort:vm1' };
const onGateway: Prefill = { portId: 'routerPort:lr-ext-ls-ext' };

/** A switch with a guest and a router, not linked yet. */
const unlinked = () =>
  graphOf([
    aSwitch('ls-int'),
    aRouter('lr-ext'),
    aSwitchPort('vm1', 'ls-int', {
      addresses: ['52:54:00:c4:a1:03 172.16.0.201/24'],
      ips: ['172.16.0.201'],
    }),
  ]);

function networkOf(name: string) {
  return {
    kind: 'network' as const,
    id: `network:${name}`,
    name,
    switchPortIds: [],
    chassisTotal: 1,
    state: 'up' as const,
  };
}

/** The reference network before its route and NAT. */
const withoutRules = () => {
  const graph = referenceNetwork();
  const router = graph.of('router', 'router:lr-ext');
  if (!router) throw new Error('the reference network has a router');
  graph.applyDelta({ upsert: [{ ...router, routes: [], nats: [] }], remove: [] });
  return graph;
};

/** The reference network before its gateway chassis. */
const fresh = () => {
  const graph = referenceNetwork();
  const port = graph.of('routerPort', 'routerPort:lr-ext-ls-ext');
  if (!port) throw new Error('the reference network has a gateway port');
  const bare = { ...port, gatewayCandidates: [], placement: 'distributed' as const };
  graph.applyDelta({ upsert: [bare], remove: [] });
  return graph;
};

describe('every form', () => {
  const everyForm: readonly (readonly [FormId, Prefill])[] = [
    ['addSwitch', {}],
    ['addRouter', {}],
    ['addGuestPort', onInt],
    ['linkSwitchToRouter', { ...onInt, ...onRouter }],
    ['addUplink', onInt],
    ['addStaticRoute', onRouter],
    ['deleteStaticRoute', onRouter],
    ['addNat', onRouter],
    ['deleteNat', onRouter],
    ['gatewayChassis', onGateway],
    ['changeAddresses', onVm1],
    ['changePortSecurity', onVm1],
    ['changeOptions', { portId: 'switchPort:ls-ext-br-ext' }],
    ['changeEnabled', onVm1],
    ['changeRouterPort', onGateway],
  ];

  test.each(everyForm)('%s has a proposal for each of its fields', (id, prefill) => {
    const form = opened(id, prefill);
    const values = form.values();
    for (const field of form.definition.fields(form.context, values)) {
      if (field.control === 'priority' || field.control === 'toggle') continue;
      if (['guest', 'outputPort', 'externalMac', 'logicalPort'].includes(field.name)) continue;
      expect(values).toHaveProperty([field.name]);
    }
  });

  test.each(everyForm)('%s opens on an empty network as well', (id) => {
    const form = opened(id, {}, graphOf([]));
    expect(() => form.lines()).not.toThrow();
    expect(() => form.definition.fields(form.context, form.values())).not.toThrow();
  });
});

describe('add switch', () => {
  test('follows the names that are there', () => {
    expect(opened('addSwitch', {}).values()).toEqual({ name: 'ls-1' });
  });

  test('asks for a name that was emptied', () => {
    expect(opened('addSwitch', {}).lines({ name: ' ' })).toEqual({ name: 'Enter a name.' });
  });
});

describe('add guest port', () => {
  test('proposes the next free address, in the way the others are written', () => {
    expect(opened('addGuestPort', onInt).values()).toMatchObject({
      switch: 'ls-int',
      name: 'vm3',
      mac: MAC,
      ips: '172.16.0.2/24',
    });
  });

  test('says what an operator would have typed', () => {
    const lines = opened('addGuestPort', onInt).lines({
      name: 'c6c32709-bcd2-4585-b321-1606c349767a',
      mac: '52:54:00:c4:a1:04',
      ips: '172.16.0.203/24, fd00::3',
      portSecurity: 'yes',
    });
    expect(lines).toEqual([
      'lsp-add ls-int c6c32709-bcd2-4585-b321-1606c349767a',
      'lsp-set-addresses c6c32709-bcd2-4585-b321-1606c349767a 52:54:00:c4:a1:04 172.16.0.203/24 fd00::3',
      'lsp-set-port-security c6c32709-bcd2-4585-b321-1606c349767a 52:54:00:c4:a1:04 172.16.0.203/24 fd00::3',
    ]);
  });

  test('does not take UUIDs for a pattern of names', () => {
    const graph = graphOf([
      aSwitch('ls'),
      aSwitchPort('476e1fee-c08c-4495-9673-802462001234', 'ls'),
    ]);
    expect(opened('addGuestPort', {}, graph).values()['name']).toBe('ls-1');
  });

  test('puts each problem on its field', () => {
    const form = opened('addGuestPort', onInt);
    expect(Object.keys(form.lines({ mac: 'zz', ips: '172.16.0.5 nonsense' }))).toEqual([
      'mac',
      'ips',
    ]);
    expect(form.fieldOf(0, 'name')).toBe('name');
    expect(form.fieldOf(1, 'addresses')).toBe('ips');
  });

  test('proposes for the switch that is chosen, until the person has typed a name', () => {
    const form = opened('addGuestPort', onInt);
    expect(form.values({ switch: 'ls-ext' })).toMatchObject({
      name: 'ls-ext-1',
      ips: '10.10.10.1',
    });
    expect(form.values({ switch: 'ls-ext', name: 'mine' })['name']).toBe('mine');
  });

  test('names a switch by uuid where two share a name', () => {
    const twin = aSwitch('ls-int', { id: 'switch:twin', uuid: 'twin-uuid' });
    const graph = graphOf([...referenceNetwork().entities(), twin]);
    expect(opened('addGuestPort', { switchId: 'switch:twin' }, graph).values()['switch']).toBe(
      'twin-uuid',
    );
  });
});

describe('link switch to router', () => {
  test('fills in everything, from the guests that are there', () => {
    const form = opened('linkSwitchToRouter', { ...onInt, ...onRouter }, unlinked());
    expect(form.lines()).toEqual([
      `lrp-add lr-ext lr-ext-ls-int ${MAC} 172.16.0.1/24`,
      'lsp-add ls-int ls-int-lr-ext',
      'lsp-set-type ls-int-lr-ext router',
      'lsp-set-addresses ls-int-lr-ext router',
      'lsp-set-options ls-int-lr-ext router-port=lr-ext-ls-int',
    ]);
  });

  test('finds the fields of both ends', () => {
    const form = opened('linkSwitchToRouter', { ...onInt, ...onRouter }, unlinked());
    expect([form.fieldOf(0, 'name'), form.fieldOf(0, 'networks'), form.fieldOf(1, 'name')]).toEqual(
      ['routerPort', 'networks', 'switchPort'],
    );
  });

  test('proposes names that are not taken', () => {
    expect(opened('linkSwitchToRouter', { ...onInt, ...onRouter }).values()).toMatchObject({
      routerPort: 'lr-ext-ls-int-2',
      switchPort: 'ls-int-lr-ext-2',
    });
  });

  test('refuses the address of the network itself', () => {
    const lines = opened('linkSwitchToRouter', { ...onInt, ...onRouter }, unlinked()).lines({
      networks: '172.16.0.0/24',
    });
    expect(lines).toHaveProperty('networks');
  });
});

describe('add uplink', () => {
  test('names the port by the bridge that the chassis agree on', () => {
    const graph = graphOf([
      aSwitch('ls-ext'),
      aChassis('kvm1'),
      { ...networkOf('UPLINK'), chassisIds: ['chassis:kvm1'] },
    ]);
    expect(opened('addUplink', { switchId: 'switch:ls-ext' }, graph).lines()).toEqual([
      'lsp-add ls-ext ls-ext-br-ext',
      'lsp-set-type ls-ext-br-ext localnet',
      'lsp-set-addresses ls-ext-br-ext unknown',
      'lsp-set-options ls-ext-br-ext network_name=UPLINK',
    ]);
  });

  test('says a VLAN tag that is no number on its field', () => {
    expect(opened('addUplink', onInt).lines({ tag: 'ten' })).toHaveProperty('tag');
  });
});

describe('routes and NAT', () => {
  test('propose the default route of the reference network', () => {
    expect(opened('addStaticRoute', onRouter, withoutRules()).lines()).toEqual([
      'lr-route-add lr-ext 0.0.0.0/0 10.10.10.1',
    ]);
  });

  test('propose no second default route', () => {
    expect(opened('addStaticRoute', onRouter).values()).toMatchObject({ prefix: '', nexthop: '' });
  });

  test('propose the SNAT of the reference network', () => {
    expect(opened('addNat', onRouter, withoutRules()).lines()).toEqual([
      'lr-nat-add lr-ext snat 10.10.10.240 172.16.0.0/24',
    ]);
  });

  test('propose a free outside address for what is to be reached from there', () => {
    expect(opened('addNat', onRouter).values({ natType: 'dnat' })['externalIp']).toBe('10.10.10.2');
  });

  test('fill in the address of the guest that is chosen for a distributed rule', () => {
    const form = opened('addNat', onRouter);
    expect(form.values({ natType: 'dnat_and_snat', logicalPort: 'vm1' })).toMatchObject({
      logicalIp: '172.16.0.201',
      externalMac: MAC,
    });
  });

  test('are deleted as ovn-nbctl finds them', () => {
    expect(opened('deleteStaticRoute', onRouter).lines()).toEqual([
      'lr-route-del lr-ext 0.0.0.0/0 10.10.10.1',
    ]);
    expect(opened('deleteNat', onRouter).lines()).toEqual(['lr-nat-del lr-ext snat 172.16.0.0/24']);
  });
});

describe('gateway chassis', () => {
  test('proposes priorities for the chassis that reach the network', () => {
    expect(opened('gatewayChassis', onGateway, fresh()).lines()).toEqual([
      'lrp-set-gateway-chassis lr-ext-ls-ext kvm1-system-id 100',
      'lrp-set-gateway-chassis lr-ext-ls-ext kvm2-system-id 75',
    ]);
  });

  test('sets only what is different', () => {
    expect(opened('gatewayChassis', onGateway).lines({ 'priority.kvm2-system-id': '120' })).toEqual(
      ['lrp-set-gateway-chassis lr-ext-ls-ext kvm2-system-id 120'],
    );
  });

  test('removes a candidate that is unticked', () => {
    expect(opened('gatewayChassis', onGateway).lines({ 'priority.kvm2-system-id': '' })).toEqual([
      'lrp-del-gateway-chassis lr-ext-ls-ext kvm2-system-id',
    ]);
  });

  test('says a priority out of range on its chassis', () => {
    const form = opened('gatewayChassis', onGateway);
    const typed = { 'priority.kvm2-system-id': '99999' };
    expect(Object.keys(form.lines(typed))).toEqual(['priority.kvm2-system-id']);
    expect(form.fieldOf(0, 'priority', typed)).toBe('priority.kvm2-system-id');
  });

  test('proposes a step below the lowest for the next one', () => {
    const form = opened('gatewayChassis', onGateway);
    const [, second] = form.definition.fields(form.context, form.values());
    expect(second).toMatchObject({ label: 'kvm2', proposal: '50' });
  });
});

describe('changes of a port', () => {
  test('show what is there, and premise it', () => {
    const { definition, context, values } = opened('changeAddresses', onVm1);
    expect(values()).toEqual({ addresses: '52:54:00:c4:a1:03 172.16.0.201/24' });
    expect(definition.premise?.(context)).toEqual([
      {
        table: 'Logical_Switch_Port',
        record: 'vm1',
        columns: { addresses: ['52:54:00:c4:a1:03 172.16.0.201/24'] },
      },
    ]);
  });

  test('hold what they would write against what somebody else wrote', () => {
    const { definition, context } = opened('changeAddresses', onVm1);
    expect(definition.wanted?.({ addresses: 'dynamic\n\n' }, context)).toEqual({
      addresses: ['dynamic'],
    });
  });

  test('replace all options: one whose key is emptied goes', () => {
    const form = opened('changeOptions', { portId: 'switchPort:ls-ext-br-ext' });
    expect(form.values()).toEqual({ 'key.1': 'network_name', 'value.1': 'UPLINK' });
    const more = form.definition.more?.add(form.values()) ?? {};
    expect(form.lines({ ...more, 'key.2': 'mcast_flood', 'value.2': 'true' })).toEqual([
      'lsp-set-options ls-ext-br-ext network_name=UPLINK mcast_flood=true',
    ]);
    expect(form.lines({ 'key.1': '' })).toEqual(['lsp-set-options ls-ext-br-ext']);
  });

  test('set the columns of a router port, which have no command of their own', () => {
    const form = opened('changeRouterPort', onGateway);
    const lines = form.lines({ networks: '10.10.10.241/24' });
    expect(lines).toEqual([
      'set Logical_Router_Port lr-ext-ls-ext mac="00:00:00:00:00:02" networks=["10.10.10.241/24"]',
    ]);
    expect(form.fieldOf(0, 'mac')).toBe('mac');
  });
});
