import type { Page } from 'playwright-core';

/** Turns times of the page's clock into times of this process's. Both are ms since the epoch. */
export interface PageClock {
  toNode(pageTime: number): number;
  describe(): { offsetMs: number; uncertaintyMs: number };
}

/** This process's clock: monotonic, like the page's, so that nothing jumps while measuring. */
export function nodeNow(): number {
  return performance.timeOrigin + performance.now();
}

const rounds = 200;

/**
 * Page and process run on one machine, but each has read the wall clock once, at its own start.
 * Asked for its time many times over, the page answers somewhere between question and answer; the
 * quickest exchange says most: the offset is known to half of its duration.
 */
export async function compareClocks(page: Page): Promise<PageClock> {
  let best = { offsetMs: 0, uncertaintyMs: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round += 1) {
    const asked = nodeNow();
    const pageTime = await page.evaluate(() => performance.timeOrigin + performance.now());
    const answered = nodeNow();
    const uncertaintyMs = (answered - asked) / 2;
    if (uncertaintyMs < best.uncertaintyMs) {
      best = { offsetMs: pageTime - (asked + answered) / 2, uncertaintyMs };
    }
  }
  return { toNode: (pageTime) => pageTime - best.offsetMs, describe: () => best };
}
