import { kvm1, kvm2, run, startDatabase } from '@ovn-console/lab';
import { readNorthbound } from '../fixtures/northbound-contents.ts';
import {
  chassisNames,
  gatewayCommands,
  ports,
  referenceCommands,
  together,
} from '../fixtures/network.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ network: 'empty' });

test('the reference network can be built by clicks alone, and its guests ping', async ({
  topology,
  history,
  lab,
}) => {
  await test.step('it begins with an empty NB and guests that reach nothing', async () => {
    expect(await lab.nbctl('show')).toBe('');
    expect(await lab.reaches('vm1', '172.16.0.202', 1)).toBe(false);
    await topology.openForEditing();
  });

  await test.step("the guests' switch: from here on they reach each other", async () => {
    await topology.addSwitch('ls-int');
    await topology.addGuestPort({
      switch: 'ls-int',
      name: ports.vm1,
      mac: '52:54:00:c4:a1:03',
      addresses: '172.16.0.201/24',
    });
    await topology.addGuestPort({
      switch: 'ls-int',
      name: ports.vm2,
      mac: '52:54:00:5f:d5:6f',
      addresses: '172.16.0.202/24',
    });
    await topology.showPorts('ls-int');
    await expect(topology.port('ls-int', ports.vm1)).toHaveAccessibleName(/\bup\b.*on kvm1/);
    await expect(topology.port('ls-int', ports.vm2)).toHaveAccessibleName(/\bup\b.*on kvm2/);
    await lab.ping('vm1', '172.16.0.202', 20);
  });

  await test.step('the router, linked by dragging and by the form', async () => {
    await topology.addSwitch('ls-ext');
    await topology.addRouter('lr-ext');
    await topology.dragLink({
      switch: 'ls-int',
      router: 'lr-ext',
      network: '172.16.0.1/24',
      mac: '00:00:00:00:00:01',
    });
    await topology.linkSwitchToRouter({
      switch: 'ls-ext',
      router: 'lr-ext',
      network: '10.10.10.240/24',
      mac: '00:00:00:00:00:02',
    });
  });

  await test.step('the way out: uplink, default route, gateway chassis, SNAT', async () => {
    await topology.addUplink({ switch: 'ls-ext', network: 'UPLINK', name: 'ls-ext-br-ext' });
    await topology.addStaticRoute({ router: 'lr-ext', prefix: '0.0.0.0/0', nextHop: '10.10.10.1' });
    await topology.setGatewayChassis({
      router: 'lr-ext',
      port: 'lr-ext-ls-ext',
      priorities: { kvm1: 100, kvm2: 75 },
    });
    await expect(topology.routerPort('lr-ext', 'lr-ext-ls-ext')).toHaveAccessibleName(
      /active on kvm1.*standby on kvm2/,
    );
    await topology.addSnat({
      router: 'lr-ext',
      externalIp: '10.10.10.240',
      logicalIp: '172.16.0.0/24',
    });
  });

  await test.step('real pings pass', async () => {
    await lab.ping('vm1', '172.16.0.202', 20);
    await lab.ping('vm1', '10.10.10.1', 20);
    await lab.ping('vm2', '10.10.10.1', 20);
  });

  await test.step('NB equals one that the ovn-nbctl commands have built', async () => {
    const chassis = await chassisNames(lab);
    expect(chassis).toEqual({ kvm1: kvm1.systemId, kvm2: kvm2.systemId });
    await using byHand = await startDatabase({ schema: 'nb' });
    const commands = together([...referenceCommands, ...gatewayCommands(chassis)]);
    await run(['ovn-nbctl', `--db=${byHand.remote}`, ...commands]);
    const built = await readNorthbound(lab.northboundRemote);
    expect(built).toEqual(await readNorthbound(byHand.remote));
    expect(built.tables['NAT']).toHaveLength(1);
    expect(built.tables['Gateway_Chassis']).toHaveLength(2);
  });

  await test.step('SB has both guests and the gateway where they belong', async () => {
    await lab.waitForBinding(ports.vm1, 'kvm1');
    await lab.waitForBinding(ports.vm2, 'kvm2');
    await lab.waitForBinding('cr-lr-ext-ls-ext', 'kvm1');
  });

  await test.step('the journal has kept every command', async () => {
    await history.open();
    for (const line of journalled) await expect(history.main).toContainText(line);
  });
});

const journalled = [
  'ls-add ls-int',
  `lsp-add ls-int ${ports.vm1}`,
  'lrp-add lr-ext lr-ext-ls-int 00:00:00:00:00:01 172.16.0.1/24',
  'network_name=UPLINK',
  'lr-route-add lr-ext 0.0.0.0/0 10.10.10.1',
  `lrp-set-gateway-chassis lr-ext-ls-ext ${kvm1.systemId} 100`,
  'lr-nat-add lr-ext snat 10.10.10.240 172.16.0.0/24',
];
