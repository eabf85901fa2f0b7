import { ports } from '../fixtures/network.ts';
import { expect, test } from '../fixtures/test.ts';

const searches = [
  { by: 'name', text: 'lr-ext-ls-ext', finds: 'lr-ext-ls-ext' },
  { by: 'part of a name', text: 'ls-in', finds: 'ls-int' },
  { by: 'IP address', text: '172.16.0.202', finds: ports.vm2 },
  { by: 'MAC address', text: '52:54:00:c4:a1:03', finds: ports.vm1 },
  { by: 'MAC address in capitals', text: '52:54:00:C4:A1:03', finds: ports.vm1 },
  { by: 'chassis', text: 'kvm2', finds: 'kvm2' },
  { by: 'the tunnel address of a chassis', text: '10.10.10.235', finds: 'kvm2' },
];

for (const { by, text, finds } of searches) {
  test(`the palette finds an object by ${by}`, async ({ topology, shell }) => {
    await topology.open();
    const palette = await shell.find(text);
    await palette.getByRole('option').filter({ hasText: finds }).first().click();
    await topology.panel.expectTitle(finds);
  });
}

test('the palette finds an object by its UUID', async ({ topology, shell, lab }) => {
  const columns = ['--bare', '--columns=_uuid', 'find', 'Logical_Switch'];
  const uuid = (await lab.nbctl(...columns, 'name=ls-ext')).trim();
  await topology.open();
  const palette = await shell.find(uuid);
  await palette.getByRole('option').first().click();
  await topology.panel.expectTitle('ls-ext');
});

test('the palette leads to pages, and says so when nothing matches', async ({
  topology,
  shell,
  page,
}) => {
  await topology.open();
  const palette = await shell.find('no-such-thing-at-all');
  await expect(palette).toContainText('no-such-thing-at-all');
  await shell.find('Ports');
  await palette.getByRole('option', { name: /Ports/ }).first().click();
  await expect(page).toHaveURL(/\/ports/);
});

test('the palette works by keyboard alone', async ({ topology, shell, page }) => {
  await topology.open();
  const palette = await shell.find('lr-ext');
  await expect(palette.getByRole('option').filter({ hasText: 'lr-ext' }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Find anything' })).toBeHidden();
  await expect(page).toHaveURL(/select=/);
});
