import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startDatabase } from '@ovn-console/lab';
import { ports } from '../fixtures/network.ts';
import { expect, test } from '../fixtures/test.ts';
import { CommandLine } from '../pages/command-line.ts';

const run = promisify(execFile);

test('a command is previewed as it is typed, and applied', async ({
  topology,
  shell,
  page,
  lab,
}) => {
  const line = new CommandLine(page);
  await topology.open();
  await shell.unlock();
  await line.open();
  await page.keyboard.type('ls-add foo');
  await expect(line.usage).toContainText('ls-add [SWITCH]');
  await expect(line.changes).toHaveText([/added\s*foo\s*Logical_Switch/]);
  expect(await lab.nbctl('ls-list')).not.toContain('(foo)');
  await line.apply();
  expect(await lab.nbctl('ls-list')).toContain('(foo)');
  await expect(topology.switch('foo')).toBeVisible();
});

test('nothing is applied while editing is locked', async ({ topology, shell, page, lab }) => {
  const line = new CommandLine(page);
  await topology.open();
  await line.open();
  await page.keyboard.type('ls-add locked');
  await expect(line.palette.getByRole('button', { name: /^Unlock editing/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(line.palette.getByRole('button', { name: /^Apply/ })).toBeVisible();
  expect(await lab.nbctl('ls-list')).not.toContain('(locked)');
  await page.keyboard.press('Escape');
  await expect(shell.editLock).toHaveText('Editing');
});

test('what is wrong is told at its word, and nothing typed is lost', async ({ topology, page }) => {
  const line = new CommandLine(page);
  await topology.open();
  await line.open();
  await line.field.fill('lsp-add ls-nope vm3');
  await expect(line.marked).toHaveText(['ls-nope']);
  await expect(line.faults).toHaveText('ls-nope: switch name not found');
  await line.field.fill('lsp-add ls-int vm3 a b c');
  await expect(line.marked).toHaveText(['c']);
  await expect(line.faults).toContainText("'lsp-add' command takes at most 4 arguments");
  await page.keyboard.press('Escape');
  await expect(line.palette).toBeHidden();
  await line.open();
  await expect(line.field).toHaveValue('lsp-add ls-int vm3 a b c');
});

test('a line is completed and applied by keyboard alone', async ({
  topology,
  shell,
  page,
  lab,
}) => {
  const line = new CommandLine(page);
  await topology.open();
  await shell.unlock();
  await line.open();
  await page.keyboard.type('lsp-set-en');
  await expect(line.completions.first()).toContainText('lsp-set-enabled');
  await page.keyboard.press('Tab');
  await expect(line.field).toHaveValue('lsp-set-enabled ');
  await page.keyboard.type('ls-int');
  await expect(line.completions.filter({ hasText: 'ls-int-lr-ext' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(line.field).toHaveValue('lsp-set-enabled ls-int-lr-ext ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(line.field).toHaveValue('lsp-set-enabled ls-int-lr-ext disabled ');
  await expect(line.changes).toContainText(['enabled=']);
  await page.keyboard.press('Enter');
  await expect(line.palette.getByRole('button', { name: /^Apply/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line.palette).toBeHidden();
  expect(await lab.nbctl('lsp-get-enabled', 'ls-int-lr-ext')).toBe('disabled');

  await line.open();
  await page.keyboard.press('ArrowUp');
  await expect(line.field).toHaveValue('lsp-set-enabled ls-int-lr-ext disabled');
});

test('show prints what ovn-nbctl prints, and its names lead to objects', async ({
  topology,
  page,
  lab,
}) => {
  const line = new CommandLine(page);
  await topology.open();
  await line.open();
  await page.keyboard.type('ovn-nbctl show ls-int');
  await page.keyboard.press('Enter');
  await expect(line.output.getByText(await lab.nbctl('show', 'ls-int'))).toBeVisible();
  await line.output.getByRole('link', { name: ports.vm1 }).click();
  await expect(line.palette).toBeHidden();
  await topology.panel.expectTitle(ports.vm1);
});

test('a pasted script is one change', async ({ topology, shell, page, lab }) => {
  const line = new CommandLine(page);
  await topology.open();
  await shell.unlock();
  await line.open();
  await line.field.fill(
    [
      '# A network of its own.',
      'sudo ovn-nbctl --wait=hv ls-add ls-web',
      'ovn-nbctl lr-add lr-web -- lrp-add lr-web lr-web-port 00:00:00:00:00:33 10.1.0.1/24',
      'lsp-add ls-web web1',
      `lsp-set-addresses web1 \\`,
      `  "52:54:00:00:00:99 10.1.0.9"`,
    ].join('\n'),
  );
  await expect(line.changes).toHaveCount(4);
  await expect(line.palette).toContainText('5 commands in one transaction');
  await expect(line.palette).toContainText('--wait=hv');
  await line.apply();
  expect(await lab.nbctl('lsp-get-addresses', 'web1')).toBe('52:54:00:00:00:99 10.1.0.9');
  expect(await lab.nbctl('lrp-list', 'lr-web')).toContain('(lr-web-port)');
});

test('a script with a mistake changes nothing', async ({ topology, shell, page, lab }) => {
  const line = new CommandLine(page);
  await topology.open();
  await shell.unlock();
  await line.open();
  await line.field.fill('ls-add ls-half\nlsp-add ls-hlaf x\nls-add y');
  await expect(line.marked).toHaveText(['ls-hlaf']);
  await expect(line.faults).toContainText('line 2: ls-hlaf: switch name not found');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(line.palette).toBeVisible();
  expect(await lab.nbctl('ls-list')).not.toContain('ls-half');
});

test('an exported script, run by ovn-nbctl, builds the same network', async ({
  topology,
  page,
  lab,
}) => {
  await topology.open();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'ovn-nbctl script', exact: true }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('reference.sh');

  await using database = await startDatabase({ schema: 'nb' });
  const env = { ...process.env, OVN_NB_DB: database.remote };
  await run('bash', [await download.path()], { env });
  for (const line of [['show'], ['lr-route-list', 'lr-ext'], ['lr-nat-list', 'lr-ext']]) {
    const { stdout } = await run('ovn-nbctl', line, { env });
    expect(withoutUuids(stdout)).toEqual(withoutUuids(await lab.nbctl(...line)));
  }
});

/** The lines of an output, in any order: that of rows depends on their UUIDs. */
function withoutUuids(output: string): string[] {
  const named = new Set<string>(Object.values(ports));
  const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
  return output
    .trim()
    .replaceAll(uuid, (found) => (named.has(found) ? found : 'uuid'))
    .split('\n')
    .toSorted();
}

test('the panel of an object shows the commands that would recreate it', async ({
  topology,
  page,
}) => {
  await topology.open();
  await topology.selectRouterPort('lr-ext', 'lr-ext-ls-int');
  const { panel } = topology.panel;
  await panel.getByRole('button', { name: 'Commands that would recreate this' }).click();
  await expect(panel).toContainText(
    'ovn-nbctl lrp-add lr-ext lr-ext-ls-int 00:00:00:00:00:01 172.16.0.1/24',
  );
  await page.keyboard.press('Escape');
});
