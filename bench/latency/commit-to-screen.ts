import type { Page } from 'playwright-core';
import { run, vm1, type Lab } from '@ovn-console/lab';
import { summarise, type Series } from '../report/statistics.ts';
import type { BenchBrowser } from './browser.ts';
import { nodeNow } from './page-clock.ts';
import { watchForText } from './watch-dom.ts';

const targetMs = 150;
/** Not counted: first of all, code is compiled and caches are filled. */
const warmUps = 5;

interface Round {
  readonly spawned: number;
  readonly exited: number;
  readonly inDom: number;
  readonly painted: number;
}

interface Options {
  readonly lab: Lab;
  readonly browser: BenchBrowser;
  readonly count: number;
}

/** `ovn-nbctl` changes NB; the open page shows it. Two kinds of change: a row's text, and a new card. */
export async function measureCommitToScreen(options: Options): Promise<Series[]> {
  const { page } = options.browser;
  await showPorts(page, 'ls-int');
  const addresses = await measure(options, (round) => {
    // Three digits at the end: none of these begins another, or vm2's address.
    const address = `172.16.0.${100 + (round % 100)}`;
    return {
      command: ['lsp-set-addresses', vm1.interfaceId, `${vm1.mac} ${address}/24`],
      target: { selector: '[data-entity^="switchPort:"]', text: address },
    };
  });
  const switches = await measure(options, (round) => ({
    command: `--if-exists ls-del ls-bench-${round - 1} -- ls-add ls-bench-${round}`.split(' '),
    target: { selector: '[data-entity^="switch:"]', text: `ls-bench-${round}` },
  }));
  return [...series("a port's addresses", addresses), ...series('a new switch', switches)];
}

async function showPorts(page: Page, switchName: string): Promise<void> {
  const show = page.getByRole('button', { name: `Show ports of ${switchName}`, exact: true });
  const hide = page.getByRole('button', { name: `Hide ports of ${switchName}`, exact: true });
  await show.or(hide).waitFor();
  if (await show.isVisible()) await show.click();
  await hide.waitFor();
}

function series(what: string, rounds: readonly Round[]): Series[] {
  const times = (of: (round: Round) => number): number[] => rounds.map(of);
  return [
    summarise(
      `${what}: ovn-nbctl spawned → DOM`,
      times((r) => r.inDom - r.spawned),
      targetMs,
    ),
    summarise(
      `${what}: ovn-nbctl exited → DOM`,
      times((r) => r.inDom - r.exited),
    ),
    summarise(
      `${what}: ovn-nbctl spawned → painted`,
      times((r) => r.painted - r.spawned),
    ),
  ];
}

interface Change {
  readonly command: readonly string[];
  readonly target: { readonly selector: string; readonly text: string };
}

async function measure(options: Options, changeOf: (round: number) => Change): Promise<Round[]> {
  const { lab, browser, count } = options;
  const rounds: Round[] = [];
  for (let round = 1; round <= warmUps + count; round += 1) {
    const { command, target } = changeOf(round);
    const sighting = await watchForText(browser.page, target);
    const spawned = nodeNow();
    await run(['ovn-nbctl', `--db=${lab.northboundRemote}`, ...command]);
    const exited = nodeNow();
    const { inDom, painted } = await sighting();
    const toNode = (time: number): number => browser.clock.toNode(time);
    rounds.push({ spawned, exited, inDom: toNode(inDom), painted: toNode(painted) });
    // Idle again: northd and both hypervisors have done what this change gave them to do.
    await lab.waitForHypervisors();
  }
  return rounds.slice(warmUps);
}
