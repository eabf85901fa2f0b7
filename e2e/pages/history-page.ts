import { expect, type Locator, type Page } from '@playwright/test';
import { Shell } from './shell.ts';

/** The journal: every change that was applied through the console. */
export class HistoryPage {
  readonly page: Page;
  readonly shell: Shell;
  readonly #clusterPath: string;

  constructor(page: Page, clusterPath: string) {
    this.page = page;
    this.shell = new Shell(page);
    this.#clusterPath = clusterPath;
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.#clusterPath}/history`);
    await expect(this.page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  /** The newest change whose commands contain this. */
  entry(text: string): Locator {
    return this.main.getByRole('article').filter({ hasText: text }).first();
  }
}
