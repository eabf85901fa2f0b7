import { run } from '@ovn-console/lab';
import { ports } from '../fixtures/network.ts';
import { expect, test } from '../fixtures/test.ts';

/** The columns of a table as the running server itself lists them. */
async function columnsOf(remote: string, table: string): Promise<string[]> {
  const database = /nb_db/.test(remote) ? 'OVN_Northbound' : 'OVN_Southbound';
  const listing = await run([
    'ovsdb-client',
    '--format=json',
    'list-columns',
    remote,
    database,
    table,
  ]);
  const { data }: { data: readonly (readonly string[])[] } = JSON.parse(listing);
  // Every row has a _version, which only the database itself has a use for.
  return data.map(([name]) => name ?? '').filter((name) => name !== '_version');
}

test('the panel shows every column of a switch port, and of its binding', async ({
  topology,
  lab,
}) => {
  await topology.open();
  await topology.showPorts('ls-int');
  await topology.selectPort('ls-int', ports.vm1);

  const northbound = await topology.panel.openTab('Columns');
  await topology.panel.showEmptyColumns(northbound);
  for (const column of await columnsOf(lab.northboundRemote, 'Logical_Switch_Port')) {
    await expect(northbound.getByText(column, { exact: true }).first(), column).toBeVisible();
  }
  await expect(northbound).toContainText('52:54:00:c4:a1:03 172.16.0.201/24');

  const southbound = await topology.panel.openTab('Southbound');
  await topology.panel.showEmptyColumns(southbound);
  for (const column of await columnsOf(lab.southboundRemote, 'Port_Binding')) {
    await expect(southbound.getByText(column, { exact: true }).first(), column).toBeVisible();
  }
  const find = `--bare --columns=tunnel_key find Port_Binding logical_port=${ports.vm1}`;
  const tunnelKey = await lab.sbctl(...find.split(' '));
  await expect(southbound).toContainText(tunnelKey.trim());
});

for (const { table, select } of [
  { table: 'Logical_Switch', select: 'switch' },
  { table: 'Logical_Router', select: 'router' },
  { table: 'Logical_Router_Port', select: 'routerPort' },
] as const) {
  test(`the panel shows every column of a ${table}`, async ({ topology, lab }) => {
    await topology.open();
    if (select === 'switch') await topology.selectSwitch('ls-ext');
    else if (select === 'router') await topology.selectRouter('lr-ext');
    else await topology.selectRouterPort('lr-ext', 'lr-ext-ls-ext');
    const content = await topology.panel.openTab('Columns');
    await topology.panel.showEmptyColumns(content);
    for (const column of await columnsOf(lab.northboundRemote, table)) {
      await expect(content.getByText(column, { exact: true }).first(), column).toBeVisible();
    }
  });
}

test('a column that ovn-nbctl changes changes in the open panel', async ({ topology, lab }) => {
  await topology.open();
  await topology.selectSwitch('ls-ext');
  const columns = await topology.panel.openTab('Columns');
  await lab.nbctl('set', 'Logical_Switch', 'ls-ext', 'other_config:mcast_snoop=true');
  await expect(columns).toContainText('mcast_snoop');
});

test('names of other objects in the panel lead to them', async ({ topology }) => {
  await topology.open();
  await topology.showPorts('ls-int');
  await topology.selectPort('ls-int', ports.vm1);
  await topology.panel.openTab('Overview');
  await topology.panel.panel
    .getByRole('link', { name: 'kvm1' })
    .or(topology.panel.panel.getByRole('button', { name: 'kvm1' }))
    .first()
    .click();
  await topology.panel.expectTitle('kvm1');
});

test('two gateway chassis are said not to fail over', async ({ topology }) => {
  await topology.open();
  await topology.selectRouterPort('lr-ext', 'lr-ext-ls-ext');
  await expect(topology.panel.panel).toContainText(/two candidates do not fail over/i);
});
