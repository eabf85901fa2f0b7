import type { Lab } from '@ovn-console/lab';
import { ports } from '../fixtures/network.ts';
import { expect, test } from '../fixtures/test.ts';
import type { TopologyPage } from '../pages/topology-page.ts';

test.beforeEach(async ({ topology }) => topology.openForEditing());

/** Names in a table of NB, as ovn-nbctl lists them. */
async function namesIn(lab: Lab, table: string): Promise<string[]> {
  const listed = await lab.nbctl('--bare', '--columns=name', 'list', table);
  return listed.split(/\s+/).filter((name) => name !== '');
}

async function confirmDeletion(topology: TopologyPage, what: string): Promise<void> {
  await topology.panel.action('Delete').click();
  const dialog = topology.page.getByRole('dialog', { name: `Delete ${what}?` });
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('a switch is deleted with its ports, once that is confirmed', async ({ topology, lab }) => {
  await topology.selectSwitch('ls-int');
  await topology.panel.action('Delete').click();
  const dialog = topology.page.getByRole('dialog', { name: 'Delete switch ls-int?' });
  await expect(dialog).toContainText('ls-del ls-int');
  await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(await namesIn(lab, 'Logical_Switch')).toContain('ls-int');

  await confirmDeletion(topology, 'switch ls-int');
  await expect(topology.switch('ls-int')).toBeHidden();
  expect(await namesIn(lab, 'Logical_Switch')).toEqual(['ls-ext']);
  expect(await namesIn(lab, 'Logical_Switch_Port')).not.toContain(ports.vm1);
});

test('a router is deleted', async ({ topology, lab }) => {
  await topology.selectRouter('lr-ext');
  await confirmDeletion(topology, 'router lr-ext');
  await expect(topology.router('lr-ext')).toBeHidden();
  expect(await namesIn(lab, 'Logical_Router')).toEqual([]);
});

test('a guest port is deleted, and its chassis lets go of it', async ({ topology, lab }) => {
  await topology.showPorts('ls-int');
  await topology.selectPort('ls-int', ports.vm2);
  await topology.panel.action('Delete').click();
  const dialog = topology.page.getByRole('dialog', { name: /^Delete .*port.*\?$/i });
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(topology.port('ls-int', ports.vm2)).toBeHidden();
  expect(await namesIn(lab, 'Logical_Switch_Port')).not.toContain(ports.vm2);
  await lab.waitForHypervisors();
  expect(await lab.sbctl('find', 'Port_Binding', `logical_port=${ports.vm2}`)).toBe('');
});

test('changed addresses reach NB and SB', async ({ topology, lab }) => {
  await topology.showPorts('ls-int');
  await topology.selectPort('ls-int', ports.vm1);
  const form = await topology.openAction('Change addresses');
  await form.field('Addresses').fill('52:54:00:c4:a1:03 172.16.0.201/24 fd00::201');
  await expect(form.commands).toContainText('lsp-set-addresses');
  await form.apply();
  expect(await lab.nbctl('lsp-get-addresses', ports.vm1)).toBe(
    '52:54:00:c4:a1:03 172.16.0.201/24 fd00::201',
  );
  await lab.nbctl('--wait=sb', 'sync');
  expect(
    await lab.sbctl('--bare', '--columns=mac', 'find', 'Port_Binding', `logical_port=${ports.vm1}`),
  ).toContain('fd00::201');
});

test('changed options reach NB, those that were there stay', async ({ topology, lab }) => {
  await lab.nbctl('lsp-set-options', ports.vm1, 'mcast_flood=true');
  await topology.showPorts('ls-int');
  await topology.selectPort('ls-int', ports.vm1);
  const form = await topology.openAction('Change options');
  await expect(form.field('Key 1')).toHaveValue('mcast_flood');
  await form.button('Add option').click();
  await form.enter({ 'Key 2': 'requested-chassis', 'Value 2': 'kvm1' });
  await form.apply();
  const options = await lab.nbctl('lsp-get-options', ports.vm1);
  expect(options.split('\n').toSorted()).toEqual(['mcast_flood=true', 'requested-chassis=kvm1']);
});

test('the network of a router port is changed, and its MAC', async ({ topology, lab }) => {
  await topology.selectRouterPort('lr-ext', 'lr-ext-ls-int');
  const form = await topology.openAction('Change addresses');
  await form.enter({ MAC: '00:00:00:00:00:11', Networks: '172.16.0.254/24' });
  await form.apply();
  const row = '--bare --columns=mac,networks find Logical_Router_Port name=lr-ext-ls-int';
  expect((await lab.nbctl(...row.split(' '))).split('\n')).toEqual([
    '00:00:00:00:00:11',
    '172.16.0.254/24',
  ]);
});

test('DNAT and SNAT of one guest are added as ovn-nbctl would', async ({ topology, lab }) => {
  await topology.selectRouter('lr-ext');
  const form = await topology.openAction('Add NAT');
  await form.choose('Type', 'DNAT and SNAT');
  await form.enter({ 'External IP': '10.10.10.241', 'Logical IP': '172.16.0.201' });
  await expect(form.commands).toContainText(
    'lr-nat-add lr-ext dnat_and_snat 10.10.10.241 172.16.0.201',
  );
  await form.apply();
  expect(await lab.nbctl('lr-nat-list', 'lr-ext')).toMatch(
    /dnat_and_snat\s+.*10\.10\.10\.241\s+.*172\.16\.0\.201/,
  );
});

test('the gateway moves when its priorities are turned round', async ({ topology, lab }) => {
  await topology.setGatewayChassis({
    router: 'lr-ext',
    port: 'lr-ext-ls-ext',
    priorities: { kvm1: 50, kvm2: 90 },
  });
  await lab.waitForBinding('cr-lr-ext-ls-ext', 'kvm2');
  await expect(topology.routerPort('lr-ext', 'lr-ext-ls-ext')).toHaveAccessibleName(
    /active on kvm2.*standby on kvm1/,
  );
  await lab.ping('vm1', '10.10.10.1', 20);
});

test('a link proposes names, a MAC and takes one transaction for both ends', async ({
  topology,
  lab,
}) => {
  await topology.addSwitch('ls-web');
  const form = await topology.openLinkSwitchToRouter();
  await form.choose('Switch', 'ls-web');
  await form.choose('Router', 'lr-ext');
  await expect(form.field('Router port')).toHaveValue('lr-ext-ls-web');
  await expect(form.field('Switch port')).toHaveValue('ls-web-lr-ext');
  await expect(form.field('MAC')).toHaveValue(/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/);
  await form.enter({ Network: '172.17.0.1/24' });
  await form.apply();
  await expect(topology.link('ls-web', 'lr-ext')).toBeAttached();
  const options = await lab.nbctl('lsp-get-options', 'ls-web-lr-ext');
  expect(options).toBe('router-port=lr-ext-ls-web');
  expect(await lab.nbctl('lsp-get-type', 'ls-web-lr-ext')).toBe('router');
});

test('a guest port is proposed the next free address of its network', async ({ topology }) => {
  const form = await topology.openAddGuestPort();
  await form.choose('Switch', 'ls-int');
  await expect(form.field('IP addresses')).toHaveValue(/^172\.16\.0\.\d+/);
  await expect(form.field('IP addresses')).not.toHaveValue(/^172\.16\.0\.(1|201|202)(\/|$)/);
  await expect(form.field('MAC')).toHaveValue(/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/);
});

test('Esc leaves a form with nothing done', async ({ topology, page, lab }) => {
  const form = await topology.openAddSwitch();
  await form.enter({ Name: 'ls-never' });
  await page.keyboard.press('Escape');
  await expect(form.form).toBeHidden();
  expect(await namesIn(lab, 'Logical_Switch')).not.toContain('ls-never');
});
