import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { signedOut } from '../fixtures/session.ts';
import { expect, test } from '../fixtures/test.ts';
import { CommandLine } from '../pages/command-line.ts';
import { Shell } from '../pages/shell.ts';

/** What axe finds that would keep somebody from using the page, each with where. */
async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

for (const theme of ['Light', 'Dark'] as const) {
  for (const path of ['topology', 'ports', 'chassis', 'history'] as const) {
    test(`the ${path} page is accessible in the ${theme.toLowerCase()} theme`, async ({
      page,
      session,
    }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(`${session.clusterPath}/${path}`);
      const shell = new Shell(page);
      await shell.expectLive();
      await shell.chooseTheme(theme);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase());
      expect(await violationsOn(page)).toEqual([]);
    });
  }

  test(`the topology with an open form is accessible in the ${theme.toLowerCase()} theme`, async ({
    page,
    topology,
  }) => {
    await page.emulateMedia({
      colorScheme: theme === 'Dark' ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    await topology.openForEditing();
    await topology.showPorts('ls-int');
    await topology.selectRouterPort('lr-ext', 'lr-ext-ls-ext');
    expect(await violationsOn(page)).toEqual([]);
    const form = await topology.openAddSwitch();
    await form.enter({ Name: 'ls-int' });
    await form.button('Apply').click();
    await expect(form.field('Name')).toHaveAttribute('aria-invalid', 'true');
    expect(await violationsOn(page)).toEqual([]);
  });

  test(`the palette with a command line is accessible in the ${theme.toLowerCase()} theme`, async ({
    page,
    topology,
  }) => {
    await page.emulateMedia({
      colorScheme: theme === 'Dark' ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const line = new CommandLine(page);
    await topology.open();
    await line.open();
    await line.field.fill('lsp-add ls-nope vm3');
    await expect(line.faults).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    await line.field.fill('show');
    await page.keyboard.press('Enter');
    await expect(line.output).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
  });

  for (const path of ['/clusters', '/sign-in'] as const) {
    test(`${path} is accessible in the ${theme.toLowerCase()} theme`, async ({
      browser,
      server,
      session,
    }) => {
      await using context = await browser.newContext({
        baseURL: server.url,
        colorScheme: theme === 'Dark' ? 'dark' : 'light',
        reducedMotion: 'reduce',
        storageState: path === '/sign-in' ? signedOut : session.storageState,
      });
      const page = await context.newPage();
      await page.goto(path);
      await expect(page.getByRole('heading').first()).toBeVisible();
      expect(await violationsOn(page)).toEqual([]);
    });
  }
}
