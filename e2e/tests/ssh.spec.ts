import { startConsole } from '@ovn-console/lab';
import { ports } from '../fixtures/network.ts';
import { signIn } from '../fixtures/session.ts';
import { redirectableForwarder } from '../fixtures/forwarder.ts';
import { expect, test } from '../fixtures/test.ts';
import { TopologyPage } from '../pages/topology-page.ts';

test('the console works through the SSH connection alone', async ({ lab, browser }) => {
  await using forwarder = await redirectableForwarder(lab.ssh);
  await using server = await startConsole({
    cluster: {
      name: 'over-ssh',
      northboundRemotes: [lab.northboundRemote],
      southboundRemotes: [lab.southboundRemote],
      ssh: { ...lab.ssh, port: forwarder.port, enabled: true },
    },
  });
  const session = await signIn(browser, server);
  await using context = await browser.newContext({
    baseURL: server.url,
    storageState: session.storageState,
  });
  const topology = new TopologyPage(await context.newPage(), session.clusterPath);

  await test.step('it is live', async () => {
    await topology.open();
    await expect(topology.router('lr-ext')).toBeVisible();
    await lab.nbctl('ls-add', 'ls-told');
    await expect(topology.switch('ls-told')).toBeVisible();
    await topology.showPorts('ls-int');
    await expect(topology.port('ls-int', ports.vm1)).toHaveAccessibleName(/on kvm1/);
    expect(forwarder.connections, 'NB and SB share the SSH connection').toBe(1);
  });

  await test.step('it edits', async () => {
    await topology.shell.unlock();
    await topology.addSwitch('ls-edited');
    expect(
      await lab.nbctl('--bare', '--columns=name', 'find', 'Logical_Switch', 'name=ls-edited'),
    ).toBe('ls-edited');
  });

  await test.step('another host at that address is refused, and the page says why', async () => {
    // kvm1's sshd has another host key, and would let the same user in.
    const stranger = lab.sshAccess('kvm1');
    expect(stranger).toBeDefined();
    if (stranger) forwarder.redirect(stranger);
    await expect(topology.shell.connection).toHaveText(/^Reconnecting/);
    await expect(topology.shell.staleness).toContainText(/host key/i);
    await expect(topology.switch('ls-edited')).toBeVisible();
  });

  await test.step('with the right host back, so is the network', async () => {
    forwarder.redirect(lab.ssh);
    await topology.shell.expectLive();
  });
});
