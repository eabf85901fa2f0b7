import { expect, type Locator, type Page } from '@playwright/test';

/** The panel at the right that tells all about what is selected. */
export class SidePanel {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('complementary');
  }

  async expectTitle(name: string): Promise<void> {
    await expect(this.panel.getByRole('heading', { level: 2 })).toHaveText(name);
  }

  async openTab(tab: 'Overview' | 'Columns' | 'Southbound' | 'History'): Promise<Locator> {
    await this.panel.getByRole('tab', { name: tab, exact: true }).click();
    const content = this.panel.getByRole('tabpanel', { name: tab, exact: true });
    await expect(content).toBeVisible();
    return content;
  }

  /** Has a tab show the columns that hold nothing, too. */
  async showEmptyColumns(tab: Locator): Promise<void> {
    await tab.getByRole('button', { name: /^Show \d+ empty columns?$/ }).click();
  }

  action(name: string): Locator {
    return this.panel
      .getByRole('toolbar', { name: 'Actions', exact: true })
      .getByRole('button', { name, exact: true });
  }

  async close(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Close panel', exact: true }).click();
    await expect(this.panel).toBeHidden();
  }
}
