import type { Locator, Page } from '@playwright/test';
import { Shell } from './shell.ts';

/** The page of all chassis. */
export class ChassisPage {
  readonly page: Page;
  readonly shell: Shell;
  readonly #clusterPath: string;

  constructor(page: Page, clusterPath: string) {
    this.page = page;
    this.shell = new Shell(page);
    this.#clusterPath = clusterPath;
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.#clusterPath}/chassis`);
    await this.shell.expectLive();
  }

  chassis(hostname: string): Locator {
    return this.page.getByRole('row').filter({
      has: this.page.getByText(hostname, { exact: true }),
    });
  }
}
