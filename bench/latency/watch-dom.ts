import type { Page } from 'playwright-core';

/** When the page showed something, by the page's clock (ms since the epoch). */
export interface Sighting {
  /** In the callback of the MutationObserver that found the text in the DOM. */
  readonly inDom: number;
  /** At the end of the frame that painted it. */
  readonly painted: number;
}

/**
 * Waits in the page itself until an element that matches `selector` contains `text`. Resolves twice:
 * once the observer is in place, so that nothing is missed, and, by what it returns, at the sighting.
 */
export async function watchForText(
  page: Page,
  target: { selector: string; text: string },
): Promise<() => Promise<Sighting>> {
  const watch = await page.evaluateHandle(observe, target);
  return async () => {
    const sighting = await watch.evaluate(({ seen }) => seen);
    await watch.dispose();
    return sighting;
  };
}

/**
 * Runs in the page: refers to nothing outside itself, and names no function of its own, since tsx
 * would have it call a function that the page has not got.
 */
function observe({ selector, text }: { selector: string; text: string }): {
  seen: Promise<Sighting>;
} {
  const now = [...document.querySelectorAll(selector)];
  if (now.some(({ textContent }) => textContent.includes(text))) {
    throw new Error(`"${text}" is on screen before the change`);
  }
  const seen = new Promise<Sighting>((resolve) => {
    const observer = new MutationObserver(() => {
      const elements = [...document.querySelectorAll(selector)];
      if (!elements.some(({ textContent }) => textContent.includes(text))) return;
      const inDom = performance.timeOrigin + performance.now();
      observer.disconnect();
      // The first task after the next frame: by then the frame has been drawn.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () =>
          resolve({ inDom, painted: performance.timeOrigin + performance.now() }),
        );
        port1.start();
        port2.postMessage(undefined);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return { seen };
}
