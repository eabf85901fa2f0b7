import { chromium, type Page } from 'playwright-core';
import type { ConsoleServer } from '@ovn-console/lab';
import { compareClocks, type PageClock } from './page-clock.ts';

/** A signed-in Chromium with the topology open. */
export interface BenchBrowser extends AsyncDisposable {
  readonly page: Page;
  readonly version: string;
  readonly clock: PageClock;
}

export async function openBrowser(server: ConsoleServer): Promise<BenchBrowser> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(server.signInUrl);
    await page.waitForURL(/\/c\/bench\/topology/);
    await page.getByRole('group', { name: 'Switch ls-int', exact: true }).waitFor();
    return {
      page,
      version: browser.version(),
      clock: await compareClocks(page),
      [Symbol.asyncDispose]: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
