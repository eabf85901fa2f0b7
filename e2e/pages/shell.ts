import { expect, type Locator, type Page } from '@playwright/test';

/** What every page of a cluster has around it: connection, edit lock, palette, pages, status. */
export class Shell {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** How current the page says it is. */
  get connection(): Locator {
    return this.page.getByTestId('connection');
  }

  /** The strip that tells how old the data is while it is not current. */
  get staleness(): Locator {
    return this.page.getByText('Editing is off until it is back');
  }

  get editLock(): Locator {
    return this.page.getByRole('button', { name: /^(Locked|Editing|Editing paused)$/ });
  }

  async expectLive(): Promise<void> {
    await expect(this.connection).toHaveText(/^Live/);
  }

  async unlock(): Promise<void> {
    await this.page.getByRole('button', { name: 'Locked', exact: true }).click();
    await expect(this.editLock).toHaveText('Editing');
  }

  async lock(): Promise<void> {
    await this.page.getByRole('button', { name: 'Editing', exact: true }).click();
    await expect(this.editLock).toHaveText('Locked');
  }

  async goTo(page: 'Topology' | 'Ports' | 'Chassis' | 'History'): Promise<void> {
    const pages = this.page.getByRole('navigation', { name: 'Pages' });
    await pages.getByRole('link', { name: page, exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: page })).toBeVisible();
  }

  /** The palette, open, with what was typed into it. */
  async find(text: string): Promise<Locator> {
    const palette = this.page.getByRole('dialog', { name: 'Find anything' });
    if (!(await palette.isVisible())) await this.page.keyboard.press('ControlOrMeta+k');
    await palette.getByRole('combobox').fill(text);
    return palette;
  }

  /** Picks the theme by its menu, as a person does. */
  async chooseTheme(theme: 'Light' | 'Dark'): Promise<void> {
    await this.page.getByRole('button', { name: 'Theme', exact: true }).click();
    await this.page
      .getByRole('menuitemcheckbox', { name: theme })
      .or(this.page.getByRole('menuitemradio', { name: theme }))
      .or(this.page.getByRole('menuitem', { name: theme }))
      .click();
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Account', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await this.page.waitForURL(/\/sign-in/);
  }
}
