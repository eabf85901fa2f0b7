import { ports } from '../fixtures/network.ts';
import { expect, test } from '../fixtures/test.ts';

const before = '52:54:00:c4:a1:03 172.16.0.201/24';
const after = '52:54:00:c4:a1:03 172.16.0.221/24';

test('a change is undone from the history, done again, and not undone over somebody else’s', async ({
  topology,
  history,
  page,
  lab,
}) => {
  const addresses = (): Promise<string> => lab.nbctl('lsp-get-addresses', ports.vm1);
  const dialog = page.getByRole('dialog');

  await test.step('a change', async () => {
    await topology.openForEditing();
    await topology.showPorts('ls-int');
    await topology.selectPort('ls-int', ports.vm1);
    const form = await topology.openAction('Change addresses');
    await form.field('Addresses').fill(after);
    await form.apply();
    expect(await addresses()).toBe(after);
  });

  await test.step('is undone, after a look at what that changes', async () => {
    await history.open();
    await history.entry('lsp-set-addresses').getByRole('button', { name: 'Undo' }).click();
    await expect(dialog).toContainText('Undo this change?');
    await expect(dialog).toContainText('1 row will change');
    await expect(dialog.locator('del')).toHaveText(after);
    await expect(dialog.locator('ins')).toHaveText(before);
    await dialog.getByRole('button', { name: /undo$/i }).click();
    await expect(dialog).toBeHidden();
    expect(await addresses()).toBe(before);
  });

  await test.step('is done again', async () => {
    await history.entry('undo ovn-nbctl').getByRole('button', { name: 'Redo' }).click();
    await dialog.getByRole('button', { name: /redo$/i }).click();
    await expect(dialog).toBeHidden();
    expect(await addresses()).toBe(after);
  });

  await test.step('is not undone when somebody has changed the same since', async () => {
    await lab.nbctl('lsp-set-addresses', ports.vm1, 'unknown');
    await history.entry('redo ovn-nbctl').getByRole('button', { name: 'Undo' }).click();
    await expect(dialog).toContainText('cannot be undone as things are now');
    await expect(dialog).toContainText(`${ports.vm1} was changed by somebody else`);
    await expect(dialog.getByRole('button', { name: /undo$/i })).toBeDisabled();
    expect(await addresses()).toBe('unknown');
  });
});
