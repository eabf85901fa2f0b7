import { ports } from '../fixtures/network.ts';
import { expect, test } from '../fixtures/test.ts';
import { withoutReload } from '../pages/reloads.ts';
import { TopologyPage } from '../pages/topology-page.ts';

test('a binding moves on the topology when the guest does', async ({ topology, page, lab }) => {
  await topology.open();
  const expectNoReload = await withoutReload(page);
  await topology.showPorts('ls-int');
  const row = topology.port('ls-int', ports.vm1);
  await expect(row).toHaveAccessibleName(/on kvm1/);

  await lab.moveGuest('vm1', 'kvm2');
  await lab.waitForBinding(ports.vm1, 'kvm2');
  await expect(row).toHaveAccessibleName(/\bup\b.*on kvm2/);
  await expect(page.getByRole('status').filter({ hasText: ports.vm1 })).toBeAttached();

  await lab.moveGuest('vm1', 'kvm1');
  await lab.waitForBinding(ports.vm1, 'kvm1');
  await expect(row).toHaveAccessibleName(/\bup\b.*on kvm1/);
  await expectNoReload();
});

test('a binding moves in the table of ports when the guest does', async ({
  ports: portsPage,
  page,
  lab,
}) => {
  await portsPage.open();
  const expectNoReload = await withoutReload(page);
  const bound = await portsPage.cell(portsPage.row(ports.vm1), 'Bound to');
  await expect(bound).toHaveText('kvm1');

  await lab.moveGuest('vm1', 'kvm2');
  await lab.waitForBinding(ports.vm1, 'kvm2');
  await expect(bound).toHaveText('kvm2');
  await expectNoReload();
});

test('what ovn-nbctl adds, changes and deletes is on screen without a reload', async ({
  topology,
  page,
  lab,
}) => {
  await topology.open();
  const expectNoReload = await withoutReload(page);

  await lab.nbctl('ls-add', 'ls-new', '--', 'lsp-add', 'ls-new', 'web-1');
  await expect(topology.switch('ls-new')).toBeVisible();
  await topology.showPorts('ls-new');
  await expect(topology.port('ls-new', 'web-1')).toBeVisible();

  await lab.nbctl('lsp-set-addresses', 'web-1', '0a:00:00:00:00:01 192.0.2.7');
  await expect(topology.port('ls-new', 'web-1')).toContainText('192.0.2.7');
  await lab.nbctl('lsp-set-addresses', 'web-1', '0a:00:00:00:00:01 192.0.2.8');
  await expect(topology.port('ls-new', 'web-1')).toContainText('192.0.2.8');

  await lab.nbctl('lsp-del', 'web-1');
  await expect(topology.port('ls-new', 'web-1')).toBeHidden();
  await lab.nbctl('ls-del', 'ls-new');
  await expect(topology.switch('ls-new')).toBeHidden();
  await expectNoReload();
});

test('twelve tabs of one browser stay live, each over one connection', async ({
  context,
  session,
  lab,
}) => {
  const tabs = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const page = await context.newPage();
      let sockets = 0;
      page.on('websocket', (socket) => {
        if (socket.url().endsWith('/trpc')) sockets += 1;
      });
      return { topology: new TopologyPage(page, session.clusterPath), sockets: () => sockets };
    }),
  );
  for (const { topology } of tabs) await topology.open();

  await lab.nbctl('ls-add', 'ls-twelve');
  for (const { topology } of tabs) await expect(topology.switch('ls-twelve')).toBeAttached();
  await lab.nbctl('ls-del', 'ls-twelve');
  for (const { topology } of tabs) await expect(topology.switch('ls-twelve')).toBeHidden();

  for (const { topology, sockets } of tabs) {
    await topology.shell.expectLive();
    expect(sockets()).toBe(1);
  }
});
