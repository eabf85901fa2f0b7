import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@ovn-console/lab';
import { labsInUse, npmStart } from '../fixtures/npm-start.ts';
import { signedOut } from '../fixtures/session.ts';
import { expect, test } from '../fixtures/test.ts';

test('npm start prints an address that signs in, and Ctrl-C leaves nothing behind', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const before = labsInUse();
  const data = await mkdtemp(join(tmpdir(), 'console-start-'));
  const started = npmStart('--empty', '--port', '0', '--data', data);
  const url = await started.signInUrl;
  const [lab = 'none', ...others] = labsInUse().filter((id) => !before.includes(id));
  try {
    expect(others).toEqual([]);
    expect(await namespaces()).toContain(`${lab}-kvm1`);
    await using context = await browser.newContext({ storageState: signedOut });
    const page = await context.newPage();
    await page.goto(url);
    await expect(page.getByRole('region', { name: 'Topology', exact: true })).toBeVisible();
    await expect(page.getByTestId('connection')).toHaveText(/^Live/);
  } finally {
    started.interrupt();
    await started.ended;
  }
  expect(started.printed()).toContain('Everything is down.');
  expect(await namespaces()).not.toContain(`${lab}-`);
  expect(labsInUse()).not.toContain(lab);
  await expect(fetch(url), 'nobody listens there any more').rejects.toThrow();
  await rm(data, { recursive: true });
});

test('npm start says in one line that its port is taken', async () => {
  const occupant = createServer().listen(0, '127.0.0.1');
  await once(occupant, 'listening');
  const address = occupant.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const started = npmStart('--port', String(port));
  expect(await started.ended).not.toBe(0);
  const said = started.printed().split('\n').filter(isOfOurs);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(String(port));
  occupant.close();
});

/** npm tells which script it runs, and of its own configuration. */
function isOfOurs(line: string): boolean {
  return line.trim() !== '' && !/^(?:>|npm )/.test(line);
}

async function namespaces(): Promise<string> {
  return run(['ip', 'netns', 'list']);
}
