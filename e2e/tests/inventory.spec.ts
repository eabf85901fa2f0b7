import type { Lab } from '@ovn-console/lab';
import { kvm1 } from '@ovn-console/lab';
import { ports } from '../fixtures/network.ts';
import { expect, test } from '../fixtures/test.ts';

async function bindingsInSouthbound(lab: Lab): Promise<string[]> {
  const listed = await lab.sbctl('--bare', '--columns=logical_port', 'list', 'Port_Binding');
  return listed.split(/\s+/).filter((name) => name !== '');
}

test('the table of ports has every binding that SB has', async ({ ports: portsPage, lab }) => {
  await portsPage.open();
  const bindings = await bindingsInSouthbound(lab);
  expect(bindings).toEqual(expect.arrayContaining([ports.vm1, 'cr-lr-ext-ls-ext']));
  expect(bindings).toHaveLength(8);
  for (const name of bindings) await expect(portsPage.row(name), name).toHaveCount(1);
  await expect(portsPage.table.getByRole('row')).toHaveCount(bindings.length + 1);
});

test('a row tells type, switch, addresses and chassis as SB and NB have them', async ({
  ports: portsPage,
}) => {
  await portsPage.open();
  const guest = portsPage.row(ports.vm1);
  await expect(await portsPage.cell(guest, 'Type')).toHaveText(/VIF/);
  await expect(await portsPage.cell(guest, 'Switch')).toHaveText('ls-int');
  await expect(await portsPage.cell(guest, 'Addresses')).toContainText('172.16.0.201');
  await expect(await portsPage.cell(guest, 'Addresses')).toContainText('52:54:00:c4:a1:03');
  await expect(await portsPage.cell(guest, 'Bound to')).toHaveText('kvm1');
  const gateway = portsPage.row('cr-lr-ext-ls-ext');
  await expect(await portsPage.cell(gateway, 'Bound to')).toHaveText('kvm1');
});

for (const { by, text } of [
  { by: 'IP', text: '172.16.0.202' },
  { by: 'MAC', text: '52:54:00:5f:d5:6f' },
  { by: 'name', text: ports.vm2 },
]) {
  test(`the table of ports is searched by ${by}, and the search is in the address`, async ({
    ports: portsPage,
    page,
  }) => {
    await portsPage.open();
    await portsPage.search(text);
    await expect(portsPage.row(ports.vm2)).toBeVisible();
    await expect(portsPage.row(ports.vm1)).toBeHidden();
    await expect(page).toHaveURL(/[?&]\w+=[^&]*(172|52|476e1fee)/);
    await page.reload();
    await expect(portsPage.row(ports.vm2)).toBeVisible();
    await expect(portsPage.row(ports.vm1)).toBeHidden();
  });
}

test('the page of chassis tells encaps, mappings, bound ports and gateway roles', async ({
  chassis,
  page,
}) => {
  await chassis.open();
  const main = page.getByRole('main');
  for (const text of ['kvm1', 'kvm2', '10.10.10.234', '10.10.10.235', 'geneve']) {
    await expect(main.getByText(text).first(), text).toBeVisible();
  }
  await expect(main).toContainText('UPLINK');
  await expect(main).toContainText('br-ext');
  await expect(main).toContainText('lr-ext-ls-ext');
  await expect(main).toContainText(kvm1.systemId.slice(0, 8));
});

test('a chassis that leaves SB leaves the page', async ({ chassis, page, lab }) => {
  await chassis.open();
  const main = page.getByRole('main');
  const addChassis =
    '-- --id=@e create Encap type=geneve ip=192.0.2.9 chassis_name=kvm9-name ' +
    '-- create Chassis name=kvm9-name hostname=kvm9 encaps=@e';
  await lab.sbctl(...addChassis.split(' '));
  await expect(main.getByText('kvm9').first()).toBeVisible();
  await lab.sbctl('destroy', 'Chassis', 'kvm9-name');
  await expect(main.getByText('kvm9')).toHaveCount(0);
});
