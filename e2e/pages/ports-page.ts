import { expect, type Locator, type Page } from '@playwright/test';
import { Shell } from './shell.ts';

/** The table of every port binding. */
export class PortsPage {
  readonly page: Page;
  readonly shell: Shell;
  readonly table: Locator;
  readonly #clusterPath: string;

  constructor(page: Page, clusterPath: string) {
    this.page = page;
    this.shell = new Shell(page);
    this.table = page.getByRole('table');
    this.#clusterPath = clusterPath;
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`${this.#clusterPath}/ports${search}`);
    await this.shell.expectLive();
    await expect(this.table).toBeVisible();
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({
      has: this.page.getByText(name, { exact: true }),
    });
  }

  /** The cell of a row under a column's heading. */
  async cell(row: Locator, column: string): Promise<Locator> {
    const headings = await this.table.getByRole('columnheader').allTextContents();
    const at = headings.findIndex((heading) => heading.trim() === column);
    if (at === -1) throw new Error(`no column "${column}" among ${headings.join(', ')}`);
    return row.getByRole('cell').nth(at);
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(text);
  }
}
