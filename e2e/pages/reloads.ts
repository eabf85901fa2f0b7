import { expect, type Page } from '@playwright/test';

/** Remembers which document a page shows; the returned function asserts that it still is the same one. */
export async function withoutReload(page: Page): Promise<() => Promise<void>> {
  const loadedAt = await page.evaluate(() => performance.timeOrigin);
  return async () => {
    expect(await page.evaluate(() => performance.timeOrigin), 'no reload').toBe(loadedAt);
  };
}
