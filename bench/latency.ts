/**
 * How long a person waits: from a change in NB to the changed DOM, and from a click on Apply to SB
 * saying `up`. On the idle lab, with the built console and a real Chromium. See README.md.
 */
import { parseArgs } from 'node:util';
import { startConsole, startLab } from '@ovn-console/lab';
import { measureApplyToUp } from './latency/apply-to-up.ts';
import { measureCommitToScreen } from './latency/commit-to-screen.ts';
import { openBrowser } from './latency/browser.ts';
import { describeMachine } from './report/machine.ts';
import { printReport, type Report } from './report/report.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    count: { type: 'string', default: '100' },
  },
});
const count = Number(values.count);
if (!Number.isInteger(count) || count < 1) throw new Error('--count is a number of rounds');

await using lab = await startLab();
await lab.waitForHypervisors();
await using server = await startConsole({
  cluster: {
    name: 'bench',
    northboundRemotes: [lab.northboundRemote],
    southboundRemotes: [lab.southboundRemote],
  },
});
await using browser = await openBrowser(server);
const report: Report = {
  benchmark: 'latency',
  machine: await describeMachine({ chromium: browser.version }),
  clock: browser.clock.describe(),
  series: [
    ...(await measureCommitToScreen({ lab, browser, count })),
    ...(await measureApplyToUp({ lab, browser, count })),
  ],
};
printReport(report, values.json);
if (report.series.some(({ targetMs, p95 }) => targetMs !== undefined && p95 >= targetMs)) {
  process.exitCode = 1;
}
