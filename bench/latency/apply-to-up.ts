import { run, vm1, type Lab } from '@ovn-console/lab';
import type { Page } from 'playwright-core';
import { summarise, type Series } from '../report/statistics.ts';
import type { BenchBrowser } from './browser.ts';
import { watchUp } from './southbound-up.ts';

const warmUps = 3;

interface Options {
  readonly lab: Lab;
  readonly browser: BenchBrowser;
  readonly count: number;
}

/**
 * A person adds the port of a guest whose interface waits on kvm1: from the click on Apply, by way
 * of console, NB, northd, SB and ovn-controller, to SB saying that the port is up.
 */
export async function measureApplyToUp({ lab, browser, count }: Options): Promise<Series[]> {
  const { page, clock } = browser;
  await using watcher = await watchUp(lab.southboundRemote);
  await page.getByRole('button', { name: 'Locked', exact: true }).click();
  const times: number[] = [];
  for (let round = 1; round <= warmUps + count; round += 1) {
    await run(['ovn-nbctl', `--db=${lab.northboundRemote}`, 'lsp-del', vm1.interfaceId]);
    await lab.waitForHypervisors();
    const apply = await fillIn(page);
    const up = watcher.nextUp(vm1.interfaceId);
    const clicked = await clickTime(page, () => apply.click());
    times.push((await up) - clock.toNode(clicked));
    await apply.waitFor({ state: 'hidden' });
    await lab.waitForHypervisors();
  }
  return [summarise('click on Apply → SB up', times.slice(warmUps))];
}

async function fillIn(page: Page): Promise<ReturnType<Page['getByRole']>> {
  await page
    .getByRole('toolbar', { name: 'Add' })
    .getByRole('button', { name: 'Add guest port' })
    .click();
  const form = page.getByRole('form', { name: 'Add guest port', exact: true });
  const list = form.getByLabel('Switch', { exact: true });
  await list.click();
  await page.getByRole('option', { name: 'ls-int', exact: true }).click();
  await form.getByLabel('Name', { exact: true }).fill(vm1.interfaceId);
  await form.getByLabel('MAC', { exact: true }).fill(vm1.mac);
  await form.getByLabel('IP addresses', { exact: true }).fill(vm1.address);
  // The commands are shown before they are applied; a person reads them.
  await form.getByRole('region', { name: 'Commands' }).getByText(vm1.interfaceId).first().waitFor();
  return form.getByRole('button', { name: 'Apply', exact: true });
}

/** When the page received the click, by its own clock: what Playwright does before is nobody's wait. */
async function clickTime(page: Page, click: () => Promise<void>): Promise<number> {
  const listening = await page.evaluateHandle(() => ({
    clicked: new Promise<number>((resolve) => {
      addEventListener('click', ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp), {
        capture: true,
        once: true,
      });
    }),
  }));
  await click();
  const clicked = await listening.evaluate((one) => one.clicked);
  await listening.dispose();
  return clicked;
}
