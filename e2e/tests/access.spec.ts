import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConsole } from '@ovn-console/lab';
import { plainRequest, webSocketHandshake } from '../fixtures/plain-http.ts';
import { listProcedures, listRoutes } from '../fixtures/procedures.ts';
import { cookieHeader, signedOut, signIn, type Session } from '../fixtures/session.ts';
import { expect, test } from '../fixtures/test.ts';
import { TopologyPage } from '../pages/topology-page.ts';

/** Nothing that only somebody signed in may learn. */
const secrets = /ls-int|lr-ext|ovnnb_db|172\.16\.0\./;

/** What a stranger may have about them: no cookie, or one that is no session's. */
const strangers = [
  { who: 'without a cookie', headers: (): Record<string, string> => ({}) },
  {
    who: 'with a made-up session',
    headers: ({ storageState }: Session): Record<string, string> => ({
      cookie: storageState.cookies
        .map(({ name, value }) => `${name}=${'a'.repeat(value.length)}`)
        .join('; '),
    }),
  },
];

for (const { who, headers: headersOf } of strangers) {
  test(`no procedure answers over HTTP ${who}`, async ({ server, session }) => {
    const headers = headersOf(session);
    const procedures = await listProcedures();
    expect(procedures.map(({ path }) => path)).toContain('topology.watch');
    for (const { path } of procedures) {
      const requests = [
        { url: `/trpc/${path}` },
        { url: `/trpc/${path}?input=%7B%22json%22%3A%7B%22clusterId%22%3A%221%22%7D%7D` },
        { url: `/trpc/${path}?batch=1&input=%7B%7D` },
        { url: `/trpc/account.current,${path}?batch=1&input=%7B%7D` },
        { url: `/trpc/${path}`, accept: 'text/event-stream' },
        { url: `/trpc/${path}`, method: 'POST', body: '{"json":{"clusterId":"1"}}' },
      ];
      for (const { url, method = 'GET', body, accept = '*/*' } of requests) {
        const answer = await plainRequest(`${server.url}${url}`, {
          method,
          headers: { accept, 'content-type': 'application/json', ...headers },
          ...(body !== undefined && { body }),
        });
        expect(answer.status, `${method} ${url}`).toBe(401);
        expect(answer.body, `${method} ${url}`).not.toMatch(secrets);
      }
    }
  });

  test(`no page shows anything but the way to sign in ${who}`, async ({ server, session }) => {
    const headers = headersOf(session);
    const routes = listRoutes('reference');
    expect(routes).toEqual(expect.arrayContaining(['/', '/clusters', '/c/reference/topology']));
    for (const route of routes.filter((one) => one !== '/sign-in')) {
      for (const rsc of [{}, { rsc: '1' }]) {
        const answer = await plainRequest(`${server.url}${route}`, {
          headers: { ...headers, ...rsc },
        });
        expect([302, 303, 307, 401], `${route}: ${answer.status}`).toContain(answer.status);
        if (answer.status !== 401) expect(answer.headers.location).toMatch(/^\/sign-in/);
        expect(answer.body, route).not.toMatch(secrets);
      }
    }
  });

  test(`the WebSocket opens to nobody ${who}`, async ({ server, session }) => {
    const headers = headersOf(session);
    for (const path of ['/trpc', '/trpc?connectionParams=1', '/trpc/topology.watch', '/']) {
      const answer = await webSocketHandshake(`${server.url}${path}`, {
        ...headers,
        origin: server.url,
      });
      expect(answer.upgraded, path).toBe(false);
      expect(answer.status, path).toBe(path.startsWith('/trpc?') || path === '/trpc' ? 401 : 404);
    }
  });
}

/** Addresses that one reader of URLs may take for public, and another for a page or a procedure. */
const disguises = [
  '//sign-in/c/reference/topology',
  '//console/sign-in/../c/reference/topology',
  '/_next/static/../../c/reference/topology',
  '/_next/static/%2e%2e/%2e%2e/c/reference/topology',
  '/_next/static/..%2f..%2fc/reference/topology',
  '/_next/static/../../trpc/cluster.list',
  '/sign-in/../trpc/cluster.list',
  '/sign-in%2f..%2ftrpc/cluster.list',
  '/%74rpc/cluster.list',
  '/trpc%2fcluster.list',
  '/TRPC/cluster.list',
  '/sign-in;/c/reference/topology',
  String.raw`/sign-in\..\c\reference\topology`,
  '/_next/data/build/c/reference/topology.json',
  '/_next/image?url=%2Fc%2Freference%2Ftopology&w=64&q=75',
];

for (const path of disguises) {
  test(`${path} leads a stranger nowhere`, async ({ server }) => {
    for (const rsc of [{}, { rsc: '1' }]) {
      const answer = await plainRequest(`${server.url}${path}`, { path, headers: rsc });
      expect(answer.status, 'no page, no answer of a procedure').toBeGreaterThanOrEqual(300);
      expect(answer.body).not.toMatch(secrets);
    }
  });
}

test('the WebSocket opens to a signed-in browser, but not for a page of another site', async ({
  server,
  session,
}) => {
  const cookie = session.storageState.cookies
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  const own = await webSocketHandshake(`${server.url}/trpc`, { cookie, origin: server.url });
  expect(own.upgraded).toBe(true);

  for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1']) {
    const foreign = await webSocketHandshake(`${server.url}/trpc`, { cookie, origin });
    expect(foreign.upgraded, origin).toBe(false);
    expect(foreign.status, origin).toBe(403);
  }
});

test("the session's cookie is kept from scripts and from other sites", async ({ session }) => {
  expect(session.storageState.cookies).toHaveLength(1);
  const [cookie] = session.storageState.cookies;
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: expect.stringMatching(/Lax|Strict/) });
});

test('a sign-in address works once', async ({ server, browser }) => {
  await using stranger = await browser.newContext({ storageState: signedOut });
  const page = await stranger.newPage();
  // The session fixture has used it up.
  await page.goto(server.signInUrl);
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole('main')).toContainText(/used|expired/i);
  expect(await stranger.cookies()).toEqual([]);
  await page.goto(`${server.url}/c/reference/topology`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a sign-in address that was made up leads nowhere', async ({ server, browser }) => {
  await using stranger = await browser.newContext({ storageState: signedOut });
  const page = await stranger.newPage();
  await page.goto(`${server.url}/sign-in?token=${'a'.repeat(43)}`);
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await stranger.cookies()).toEqual([]);
});

test('a sign-in address that nobody opened within the hour is no good any more', async ({
  browser,
}) => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'console-expiry-'));
  const token = await test.step('a console issues it two hours ago, by its clock', async () => {
    const env = { NODE_OPTIONS: `--import=${clockTwoHoursBehind}` };
    await using earlier = await startConsole({ dataDirectory, env });
    return new URL(earlier.signInUrl).search;
  });
  await using now = await startConsole({ dataDirectory });
  await using stranger = await browser.newContext({ storageState: signedOut });
  const page = await stranger.newPage();
  await page.goto(`${now.url}/sign-in${token}`);
  await expect(page.getByRole('main')).toContainText(/used|expired/i);
  expect(await stranger.cookies()).toEqual([]);
  await rm(dataDirectory, { recursive: true });
});

/** A module for the console's process that sets its clock back. */
const clockTwoHoursBehind = `data:text/javascript,${encodeURIComponent(`
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts) { parts.length === 0 ? super(Date.now()) : super(...parts); }
    static now() { return RealDate.now() - 7200000; }
  };
`)}`;

test('signing out ends the session at once, in every tab', async ({ browser, lab }) => {
  await using own = await startConsole({
    cluster: {
      name: 'own',
      northboundRemotes: [lab.northboundRemote],
      southboundRemotes: [lab.southboundRemote],
    },
  });
  const { storageState, clusterPath } = await signIn(browser, own);
  await using context = await browser.newContext({ baseURL: own.url, storageState });
  const [one, other] = [
    new TopologyPage(await context.newPage(), clusterPath),
    new TopologyPage(await context.newPage(), clusterPath),
  ];
  await one.open();
  await other.open();
  const headers = { cookie: cookieHeader(storageState) };
  expect((await plainRequest(`${own.url}/trpc/cluster.list`, { headers })).status).toBe(200);

  await one.shell.signOut();
  expect((await plainRequest(`${own.url}/trpc/cluster.list`, { headers })).status).toBe(401);
  await expect(other.shell.connection).toHaveText('Signed out');
  await expect(other.shell.editLock).toHaveAttribute('aria-disabled', 'true');
  await lab.nbctl('ls-add', 'ls-not-for-strangers');
  await expect(other.switch('ls-int')).toBeVisible();
  await expect(other.switch('ls-not-for-strangers')).toBeHidden();
  await other.page.reload();
  await expect(other.page).toHaveURL(/\/sign-in/);
});
