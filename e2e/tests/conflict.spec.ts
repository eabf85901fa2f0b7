import { ports } from '../fixtures/network.ts';
import { expect, test } from '../fixtures/test.ts';
import { TopologyPage } from '../pages/topology-page.ts';

const before = '52:54:00:c4:a1:03 172.16.0.201/24';
const theirs = '52:54:00:c4:a1:03 172.16.0.211/24';
const mine = '52:54:00:c4:a1:03 172.16.0.221/24';

test('of two browsers that edit the same port one wins, and the other is told who and what', async ({
  topology,
  secondBrowser,
  session,
  lab,
}) => {
  const other = new TopologyPage(await secondBrowser.newPage(), session.clusterPath);
  const addresses = (): Promise<string> => lab.nbctl('lsp-get-addresses', ports.vm1);

  const [form, otherForm] = await test.step('both open the same form', async () => {
    const opened = [];
    for (const editor of [topology, other]) {
      await editor.openForEditing();
      await editor.showPorts('ls-int');
      await editor.selectPort('ls-int', ports.vm1);
      const changing = await editor.openAction('Change addresses');
      await expect(addressesOf(changing)).toHaveValue(before);
      opened.push(changing);
    }
    const [one, two] = opened;
    if (!one || !two) throw new Error('both are open');
    return [one, two];
  });

  await test.step('one wins', async () => {
    await addressesOf(form).fill(mine);
    await addressesOf(otherForm).fill(theirs);
    await otherForm.apply();
    expect(await addresses()).toBe(theirs);
  });

  await test.step('the other is told who changed what, and nothing that was typed is lost', async () => {
    await form.button('Apply').click();
    const told = form.alerts.filter({ hasText: 'meanwhile' });
    await expect(told).toBeVisible();
    await expect(told).toContainText(`Changed by ${await accountName(topology)} meanwhile`);
    await expect(told).toContainText('addresses');
    await expect(told).toContainText(theirs);
    await expect(addressesOf(form)).toHaveValue(mine);
    expect(await addresses()).toBe(theirs);
  });

  await test.step('it can still be applied over the other', async () => {
    await form.button('Apply mine over it').click();
    await expect(form.form).toBeHidden();
    expect(await addresses()).toBe(mine);
    await expect(other.port('ls-int', ports.vm1)).toContainText('172.16.0.221');
  });
});

test('a change made with ovn-nbctl meanwhile is told too, and can be taken over', async ({
  topology,
  lab,
}) => {
  await topology.openForEditing();
  await topology.showPorts('ls-int');
  await topology.selectPort('ls-int', ports.vm1);
  const form = await topology.openAction('Change addresses');
  await addressesOf(form).fill(mine);
  await lab.nbctl('lsp-set-addresses', ports.vm1, theirs);
  await form.button('Apply').click();
  await expect(form.alerts.filter({ hasText: 'meanwhile' })).toContainText(/by somebody else/i);
  await expect(addressesOf(form)).toHaveValue(mine);

  await form.button('Use theirs').click();
  await expect(addressesOf(form)).toHaveValue(theirs);
  expect(await lab.nbctl('lsp-get-addresses', ports.vm1)).toBe(theirs);
});

function addressesOf(form: ReturnType<TopologyPage['form']>) {
  return form.field('Addresses');
}

/** Who is signed in, from the account menu. */
async function accountName(topology: TopologyPage): Promise<string> {
  const { page } = topology;
  await page.getByRole('button', { name: 'Account', exact: true }).click();
  const name = await page.getByRole('menu').locator('.font-medium').first().innerText();
  await page.keyboard.press('Escape');
  return name;
}
