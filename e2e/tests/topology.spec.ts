import { ports } from '../fixtures/network.ts';
import { expect, test } from '../fixtures/test.ts';
import { boxOf, TopologyPage } from '../pages/topology-page.ts';

test('the topology is locked until it is unlocked: looking can change nothing', async ({
  topology,
  page,
  lab,
}) => {
  await topology.open();
  const before = await lab.nbctl('show');
  await expect(topology.shell.editLock).toHaveText('Locked');
  await expect(page.getByRole('toolbar', { name: 'Add', exact: true })).toBeHidden();
  await topology.selectSwitch('ls-int');
  await expect(topology.panel.action('Delete')).toBeHidden();
  for (const key of ['s', 'r', 'p', 'l', 'u', 'Delete', 'Backspace']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('form')).toBeHidden();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  expect(await lab.nbctl('show')).toBe(before);

  await page.keyboard.press('e');
  await expect(topology.shell.editLock).toHaveText('Editing');
  await expect(page.getByRole('toolbar', { name: 'Add', exact: true })).toBeVisible();
  await topology.shell.lock();
  await expect(page.getByRole('toolbar', { name: 'Add', exact: true })).toBeHidden();
});

test('it shows the reference network lane by lane, top to bottom', async ({ topology }) => {
  await topology.open();
  const lanes = [
    topology.physicalNetwork('UPLINK'),
    topology.switch('ls-ext'),
    topology.router('lr-ext'),
    topology.switch('ls-int'),
    topology.chassis('kvm1'),
  ];
  let above = Number.NEGATIVE_INFINITY;
  for (const card of lanes) {
    const { y, height } = await boxOf(card);
    expect(y).toBeGreaterThanOrEqual(above);
    above = y + height;
  }
  await expect(topology.link('ls-int', 'lr-ext')).toBeAttached();
  await expect(topology.link('ls-ext', 'lr-ext')).toBeAttached();
  await expect(topology.routerPort('lr-ext', 'lr-ext-ls-ext')).toHaveAccessibleName(
    /active on kvm1.*standby on kvm2/,
  );
});

test('what is selected survives a reload, by its address', async ({ topology, page }) => {
  await topology.open();
  await topology.selectRouterPort('lr-ext', 'lr-ext-ls-ext');
  await expect(page).toHaveURL(/select=routerPort/);
  await page.reload();
  await topology.panel.expectTitle('lr-ext-ls-ext');
  await topology.panel.close();
  await expect(page).not.toHaveURL(/select=/);
});

test('selecting a guest port brings out the chassis that it is bound to', async ({ topology }) => {
  await topology.open();
  await topology.showPorts('ls-int');
  await topology.selectPort('ls-int', ports.vm2);
  const edge = `${ports.vm2} is bound to kvm2`;
  await expect(topology.canvas.getByRole('img', { name: edge, exact: true })).toBeAttached();
});

test('a dragged card stays where it was put: after a reload, and in another browser', async ({
  topology,
  page,
  secondBrowser,
  session,
}) => {
  const other = new TopologyPage(await secondBrowser.newPage(), session.clusterPath);
  await other.open();
  await topology.openForEditing();
  const before = await gap(topology);
  await topology.moveCard(topology.switch('ls-int'), { x: -140, y: 20 });
  const after = await gap(topology);
  expect(after.x).toBeLessThan(before.x - 60);

  await expect.poll(() => gap(other), 'moves in the other browser by itself').not.toEqual(before);
  await page.reload();
  await topology.shell.expectLive();
  await expect(topology.switch('ls-int')).toBeVisible();
  await expect.poll(() => gap(topology).then(({ x }) => x < before.x - 60)).toBe(true);
});

test('arrow keys walk the graph along its links, Enter opens, Esc backs out', async ({
  topology,
  page,
}) => {
  await topology.open();
  await topology.selectSwitch('ls-int');
  await page.keyboard.press('Escape');
  await expect(topology.panel.panel).toBeHidden();

  await topology
    .switch('ls-int')
    .getByRole('button', { name: /^Switch ls-int,/ })
    .focus();
  await page.keyboard.press('ArrowUp');
  await expect(topology.router('lr-ext').locator(':focus')).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(topology.switch('ls-ext').locator(':focus')).toBeAttached();
  await page.keyboard.press('Enter');
  await topology.panel.expectTitle('ls-ext');
});

test('the outline says in words what the canvas draws', async ({ topology, page }) => {
  await topology.open();
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  const outline = page.getByRole('tree', { name: 'Outline of the network' });
  for (const name of [/^Switch ls-int/, /^Router lr-ext/, /^Switch ls-ext/, /^Chassis kvm1/]) {
    await expect(outline.getByRole('treeitem', { name }).first()).toBeVisible();
  }
});

test('? lists the keys', async ({ topology, page }) => {
  await topology.open();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toContainText('editing');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
});

/** Where ls-int is, seen from kvm2: the same whatever part of the canvas is in view. */
async function gap(topology: TopologyPage): Promise<{ x: number; y: number }> {
  const moved = await boxOf(topology.switch('ls-int'));
  const still = await boxOf(topology.chassis('kvm2'));
  return { x: Math.round(moved.x - still.x), y: Math.round(moved.y - still.y) };
}
