import { expect, type Locator, type Page } from '@playwright/test';
import { ChangeForm } from './change-form.ts';
import { Shell } from './shell.ts';
import { SidePanel } from './side-panel.ts';

/** The topology editor, by its roles and names. */
export class TopologyPage {
  readonly page: Page;
  readonly shell: Shell;
  readonly panel: SidePanel;
  readonly canvas: Locator;
  readonly #clusterPath: string;

  constructor(page: Page, clusterPath: string) {
    this.page = page;
    this.shell = new Shell(page);
    this.panel = new SidePanel(page);
    this.canvas = page.getByRole('region', { name: 'Topology', exact: true });
    this.#clusterPath = clusterPath;
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`${this.#clusterPath}/topology${search}`);
    await expect(this.canvas).toBeVisible();
    await this.shell.expectLive();
  }

  async openForEditing(): Promise<void> {
    await this.open();
    await this.shell.unlock();
  }

  // What is on the canvas

  switch(name: string): Locator {
    return this.#card(`Switch ${name}`);
  }

  router(name: string): Locator {
    return this.#card(`Router ${name}`);
  }

  physicalNetwork(name: string): Locator {
    return this.#card(`Physical network ${name}`);
  }

  chassis(hostname: string): Locator {
    return this.#card(`Chassis ${hostname}`);
  }

  #card(name: string): Locator {
    return this.canvas.getByRole('group', { name, exact: true });
  }

  port(switchName: string, name: string): Locator {
    return this.switch(switchName).getByRole('button', { name: startingWith(`Port ${name}`) });
  }

  routerPort(routerName: string, name: string): Locator {
    const row = startingWith(`Router port ${name}`);
    return this.router(routerName).getByRole('button', { name: row });
  }

  link(one: string, other: string): Locator {
    return this.canvas.getByRole('img', { name: `Link ${one} to ${other}`, exact: true });
  }

  /** Has a switch show its guest ports, if it does not yet. */
  async showPorts(switchName: string): Promise<void> {
    const card = this.switch(switchName);
    const show = card.getByRole('button', { name: `Show ports of ${switchName}`, exact: true });
    const hide = card.getByRole('button', { name: `Hide ports of ${switchName}`, exact: true });
    await expect(show.or(hide)).toBeVisible();
    if (await show.isVisible()) await show.click();
    await expect(hide).toBeVisible();
  }

  async showView(view: 'Logical' | 'Bindings' | 'Physical'): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: 'View' })
      .getByRole('radio', { name: view, exact: true })
      .click();
  }

  // Selecting

  async selectSwitch(name: string): Promise<void> {
    await this.switch(name)
      .getByRole('button', { name: startingWith(`Switch ${name}`) })
      .click();
    await this.panel.expectTitle(name);
  }

  async selectRouter(name: string): Promise<void> {
    await this.router(name)
      .getByRole('button', { name: startingWith(`Router ${name}`) })
      .click();
    await this.panel.expectTitle(name);
  }

  async selectRouterPort(routerName: string, name: string): Promise<void> {
    await this.routerPort(routerName, name).click();
    await this.panel.expectTitle(name);
  }

  async selectPort(switchName: string, name: string): Promise<void> {
    await this.port(switchName, name).click();
    await this.panel.expectTitle(name);
  }

  // Editing

  form(title: string): ChangeForm {
    return new ChangeForm(this.page, title);
  }

  /** A tool of the palette at the left. */
  async #use(tool: string): Promise<void> {
    const toolbar = this.page.getByRole('toolbar', { name: 'Add', exact: true });
    await toolbar.getByRole('button', { name: tool, exact: true }).click();
  }

  async #openForm(tool: string): Promise<ChangeForm> {
    await this.#use(tool);
    return this.#opened(tool);
  }

  /** An action of what is selected, from the side panel. */
  async openAction(action: string, title = action): Promise<ChangeForm> {
    await this.panel.action(action).click();
    return this.#opened(title);
  }

  async #opened(title: string): Promise<ChangeForm> {
    const form = this.form(title);
    await expect(form.form).toBeVisible();
    return form;
  }

  openAddSwitch(): Promise<ChangeForm> {
    return this.#openForm('Add switch');
  }

  openAddRouter(): Promise<ChangeForm> {
    return this.#openForm('Add router');
  }

  openAddGuestPort(): Promise<ChangeForm> {
    return this.#openForm('Add guest port');
  }

  openLinkSwitchToRouter(): Promise<ChangeForm> {
    return this.#openForm('Link switch to router');
  }

  openAddUplink(): Promise<ChangeForm> {
    return this.#openForm('Add uplink');
  }

  async addSwitch(name: string): Promise<void> {
    const form = await this.openAddSwitch();
    await form.enter({ Name: name });
    await form.apply();
    await this.#expectSelected(this.switch(name));
  }

  async addRouter(name: string): Promise<void> {
    const form = await this.openAddRouter();
    await form.enter({ Name: name });
    await form.apply();
    await this.#expectSelected(this.router(name));
  }

  /** What was made is selected once the graph shows it. */
  async #expectSelected(card: Locator): Promise<void> {
    await expect(card.getByRole('button', { pressed: true })).toBeVisible();
  }

  async addGuestPort(port: {
    switch: string;
    name: string;
    mac: string;
    addresses: string;
  }): Promise<void> {
    const form = await this.openAddGuestPort();
    await form.choose('Switch', port.switch);
    await form.enter({ Name: port.name, MAC: port.mac, 'IP addresses': port.addresses });
    await form.apply();
  }

  /** Drags from the handle of the switch's card to the router's card, then fills in what opens. */
  async dragLink(link: {
    switch: string;
    router: string;
    network: string;
    mac: string;
  }): Promise<void> {
    const handle = this.switch(link.switch).getByRole('button', {
      name: `Drag a link from ${link.switch}`,
      exact: true,
    });
    await drag(this.page, handle, this.router(link.router));
    const form = await this.#opened('Link switch to router');
    await expect(form.field('Switch')).toHaveText(link.switch);
    await expect(form.field('Router')).toHaveText(link.router);
    await form.enter({ Network: link.network, MAC: link.mac });
    await form.apply();
    await expect(this.link(link.switch, link.router)).toBeAttached();
  }

  /** The same by the tool and the form alone. */
  async linkSwitchToRouter(link: {
    switch: string;
    router: string;
    network: string;
    mac: string;
  }): Promise<void> {
    const form = await this.openLinkSwitchToRouter();
    await form.choose('Switch', link.switch);
    await form.choose('Router', link.router);
    await form.enter({ Network: link.network, MAC: link.mac });
    await form.apply();
    await expect(this.link(link.switch, link.router)).toBeAttached();
  }

  async addUplink(uplink: { switch: string; network: string; name: string }): Promise<void> {
    const form = await this.openAddUplink();
    await form.choose('Switch', uplink.switch);
    await this.#enterNetwork(form, uplink.network);
    await form.enter({ Name: uplink.name });
    await form.apply();
    await expect(this.physicalNetwork(uplink.network)).toBeVisible();
  }

  /** The physical network is chosen from those that chassis map, or typed. */
  async #enterNetwork(form: ChangeForm, network: string): Promise<void> {
    const field = form.field('Physical network');
    const isText = await field.evaluate((element) => element.tagName === 'INPUT');
    await (isText ? field.fill(network) : form.choose('Physical network', network));
  }

  async addStaticRoute(route: { router: string; prefix: string; nextHop: string }): Promise<void> {
    await this.selectRouter(route.router);
    const form = await this.openAction('Add static route');
    await form.enter({ Prefix: route.prefix, 'Next hop': route.nextHop });
    await form.apply();
  }

  async addSnat(nat: { router: string; externalIp: string; logicalIp: string }): Promise<void> {
    await this.selectRouter(nat.router);
    const form = await this.openAction('Add NAT');
    await form.choose('Type', 'SNAT');
    await form.enter({ 'External IP': nat.externalIp, 'Logical IP': nat.logicalIp });
    await form.apply();
  }

  /** Ticks each chassis and gives it its priority. */
  async setGatewayChassis(gateway: {
    router: string;
    port: string;
    priorities: Readonly<Record<string, number>>;
  }): Promise<void> {
    await this.selectRouterPort(gateway.router, gateway.port);
    const form = await this.openAction('Gateway chassis');
    for (const [hostname, priority] of Object.entries(gateway.priorities)) {
      await form.form.getByRole('checkbox', { name: new RegExp(`^${hostname}\\b`) }).check();
      const spinner = { name: `Priority of ${hostname}`, exact: true };
      await form.form.getByRole('spinbutton', spinner).fill(String(priority));
    }
    await form.apply();
  }

  async moveCard(card: Locator, by: { x: number; y: number }): Promise<void> {
    const box = await boxOf(card);
    const start = { x: box.x + box.width / 2, y: box.y + 16 };
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(start.x + by.x / 2, start.y + by.y / 2, { steps: 5 });
    await this.page.mouse.move(start.x + by.x, start.y + by.y, { steps: 5 });
    await this.page.mouse.up();
  }
}

/** Presses the mouse on one thing, moves, and lets go on another. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await expect(() => grab(page, from)).toPass();
  const target = await boxOf(to);
  const centre = { x: target.x + target.width / 2, y: target.y + target.height / 2 };
  await page.mouse.move(centre.x - 20, centre.y - 10, { steps: 8 });
  await page.mouse.move(centre.x, centre.y, { steps: 4 });
  await page.mouse.up();
}

/** The canvas may still make room for what came last: what slipped away is let go of, to be tried again. */
async function grab(page: Page, handle: Locator): Promise<void> {
  await handle.hover();
  const { x, y, width, height } = await boxOf(handle);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 3, y + height / 2 + 3);
  try {
    await expect(handle).toHaveClass(/connectingfrom/, { timeout: 1000 });
  } catch (slipped) {
    await page.mouse.up();
    throw slipped;
  }
}

export async function boxOf(
  locator: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it is not on screen');
  return box;
}

/** Names go on with states and places: "Port vm1, up, on kvm1". */
function startingWith(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(,|$)`);
}
