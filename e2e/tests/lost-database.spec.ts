import { ports } from '../fixtures/network.ts';
import { expect, test } from '../fixtures/test.ts';
import { withoutReload } from '../pages/reloads.ts';

const databases = [
  { database: 'nb', name: 'Northbound' },
  { database: 'sb', name: 'Southbound' },
] as const;

for (const { database, name } of databases) {
  test(`an open page outlives the death of ${name}'s ovsdb-server`, async ({
    topology,
    page,
    lab,
  }) => {
    await topology.openForEditing();
    await topology.showPorts('ls-int');
    const expectNoReload = await withoutReload(page);
    const { shell } = topology;

    await test.step('while it is gone the page says so, keeps the data and edits nothing', async () => {
      await lab.killDatabase(database);
      await expect(shell.connection).toHaveText(/^Reconnecting, attempt \d+/);
      await expect(shell.staleness).toContainText(/Data as of .* old/);
      await expect(shell.staleness).toContainText(`${name} does not answer`);
      await expect(shell.editLock).toHaveAttribute('aria-disabled', 'true');
      await expect(page.getByRole('toolbar', { name: 'Add', exact: true })).toBeHidden();
      await expect(topology.port('ls-int', ports.vm1)).toBeVisible();
      await expect(topology.router('lr-ext')).toBeVisible();
    });

    await test.step('once it is back all is current without a reload', async () => {
      await lab.restartDatabase(database);
      await lab.nbctl('ls-add', 'ls-meanwhile');
      await lab.moveGuest('vm1', 'kvm2');
      await lab.waitForBinding(ports.vm1, 'kvm2');
      await expect(topology.switch('ls-meanwhile')).toBeVisible({ timeout: 30_000 });
      await expect(topology.port('ls-int', ports.vm1)).toHaveAccessibleName(/on kvm2/);
      await shell.expectLive();
      await expect(shell.staleness).toBeHidden();
      await expect(shell.editLock).not.toHaveAttribute('aria-disabled', 'true');
      await expectNoReload();
    });
  });
}

test('a change made while the console could not see it shows once it can', async ({
  topology,
  page,
  lab,
}) => {
  await topology.open();
  const expectNoReload = await withoutReload(page);
  await lab.killDatabase('nb');
  await expect(topology.shell.connection).toHaveText(/^Reconnecting/);
  // Written into the file of the stopped server: nobody is told, it is just there afterwards.
  await lab.exec('central', [
    'ovsdb-tool',
    'transact',
    databaseFile(lab.northboundRemote),
    JSON.stringify([
      'OVN_Northbound',
      { op: 'insert', table: 'Logical_Switch', row: { name: 'ls-unseen' } },
      { op: 'delete', table: 'Logical_Switch', where: [['name', '==', 'ls-ext']] },
    ]),
  ]);
  await lab.restartDatabase('nb');
  await expect(topology.switch('ls-unseen')).toBeVisible({ timeout: 30_000 });
  await expect(topology.switch('ls-ext')).toBeHidden();
  await topology.shell.expectLive();
  await expectNoReload();
});

/** A socket lies beside its database's file. */
function databaseFile(remote: string): string {
  return remote.replace(/^unix:/, '').replace(/\.sock$/, '.db');
}
