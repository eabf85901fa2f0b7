import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Duplex } from 'node:stream';
import { startDatabase, type Database } from '@ovn-console/lab';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  HostKeyChangedError,
  SshAuthenticationError,
  SshConnectionError,
  SshForwardError,
} from './errors.ts';
import { openSshHost, type SshHost } from './ssh-host.ts';
import { startSshd, type TestSshd } from './start-sshd.ts';

let sshd: TestSshd;
let database: Database;
const pinned = new Map<string, string>();
const hosts: SshHost[] = [];

beforeAll(async () => {
  sshd = await startSshd();
  database = await startDatabase({ schema: 'nb' });
});

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((opened) => opened.close()));
  pinned.clear();
});

afterAll(async () => {
  await database.stop();
  await sshd[Symbol.asyncDispose]();
});

function host(different: { port?: number; user?: string; privateKeyPath?: string } = {}): SshHost {
  const opened = openSshHost({
    host: '127.0.0.1',
    port: different.port ?? sshd.port,
    user: different.user ?? sshd.user,
    privateKeyPath: different.privateKeyPath ?? sshd.privateKeyPath,
    pinHostKey: async (fingerprint) => {
      if (!pinned.has('127.0.0.1')) pinned.set('127.0.0.1', fingerprint);
      return pinned.get('127.0.0.1') ?? fingerprint;
    },
  });
  hosts.push(opened);
  return opened;
}

/** Asks the ovsdb-server behind a stream which databases it has (RFC 7047 §4.1.1). */
async function databasesBehind(stream: Duplex): Promise<unknown> {
  stream.write(JSON.stringify({ id: 1, method: 'list_dbs', params: [] }));
  const [reply]: unknown[] = await once(stream, 'data');
  stream.destroy();
  return JSON.parse(String(reply));
}

describe('openUnixSocket', () => {
  it('reaches an ovsdb-server through the SSH connection', async () => {
    const stream = await host().openUnixSocket(database.socketPath);
    expect(await databasesBehind(stream)).toMatchObject({
      result: expect.arrayContaining(['OVN_Northbound']),
    });
  });

  it('carries several streams over one connection', async () => {
    const shared = host();
    const streams = await Promise.all(
      [1, 2, 3].map(() => shared.openUnixSocket(database.socketPath)),
    );
    await Promise.all(streams.map(databasesBehind));
    const { stdout } = await shared.run(['sh', '-c', 'echo $SSH_CONNECTION']);
    const again = await shared.run(['sh', '-c', 'echo $SSH_CONNECTION']);
    expect(stdout).toMatch(/^127\.0\.0\.1 \d+ 127\.0\.0\.1/);
    expect(again.stdout).toBe(stdout);
  });

  it('says that the socket does not exist', async () => {
    const path = join(sshd.directory, 'no.sock');
    const opening = host().openUnixSocket(path);
    await expect(opening).rejects.toThrow(SshForwardError);
    await expect(opening).rejects.toThrow(`its unix socket ${path}: there is no such socket`);
  });

  it('says that nothing listens on what is there', async () => {
    const opening = host().openUnixSocket(join(sshd.directory, 'sshd_config'));
    await expect(opening).rejects.toThrow(/nothing listens on it/);
  });

  it('ends its streams when the connection is lost, and connects again on demand', async () => {
    const reconnecting = host();
    const stream = await reconnecting.openUnixSocket(database.socketPath);
    const closed = once(stream.resume(), 'close');
    await sshd.kill();
    await closed;
    await expect(reconnecting.openUnixSocket(database.socketPath)).rejects.toThrow(
      SshConnectionError,
    );
    await sshd.start();
    const second = await reconnecting.openUnixSocket(database.socketPath);
    expect(await databasesBehind(second)).toHaveProperty('result');
  });
});

describe('openTcp', () => {
  it('reaches a port as the host sees it', async () => {
    const server = createServer((socket) => socket.end('hello')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await text(await host().openTcp({ host: '127.0.0.1', port }))).toBe('hello');
    server.close();
    await expect(host().openTcp({ host: '127.0.0.1', port })).rejects.toThrow(SshForwardError);
  });
});

describe('run', () => {
  it('passes every argument as it is and returns output and exit code', async () => {
    const argv = ['printf', '%s\n', "it's", 'a b', '$HOME', '*', ''];
    expect(await host().run(argv)).toEqual({
      code: 0,
      stdout: "it's\na b\n$HOME\n*\n\n",
      stderr: '',
    });
    expect(await host().run(['sh', '-c', 'echo no >&2; exit 3'])).toEqual({
      code: 3,
      stdout: '',
      stderr: 'no\n',
    });
  });

  it('stops waiting when it is aborted', async () => {
    const abort = new AbortController();
    const running = host().run(['sleep', '60'], abort.signal);
    abort.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
  });
});

describe('host keys', () => {
  it('are pinned on first use, and a changed one is refused with both fingerprints', async () => {
    await using reinstalled = await startSshd();
    const { port, user, privateKeyPath } = reinstalled;
    const before = await reinstalled.fingerprint();
    const connecting = host({ port, user, privateKeyPath });
    await connecting.run(['true']);
    expect(pinned.get('127.0.0.1')).toBe(before);

    await reinstalled.kill();
    await reinstalled.start({ newHostKey: true });
    const refused: unknown = await host({ port, user, privateKeyPath })
      .openUnixSocket(database.socketPath)
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(HostKeyChangedError);
    expect(refused).toMatchObject({ pinned: before, offered: await reinstalled.fingerprint() });
    expect(String(refused)).toContain(before);

    pinned.clear();
    expect((await host({ port, user, privateKeyPath }).run(['true'])).code).toBe(0);
  });
});

describe('connecting', () => {
  it('says that nothing listens on the port', async () => {
    await using gone = await startSshd();
    await gone.kill();
    const connecting = host({ port: gone.port }).run(['true']);
    await expect(connecting).rejects.toThrow(SshConnectionError);
    await expect(connecting).rejects.toThrow(
      `127.0.0.1 port ${gone.port} by SSH: connection refused. Check that sshd runs there`,
    );
  });

  it('says that the key is not accepted', async () => {
    await using other = await startSshd();
    const connecting = host({ privateKeyPath: other.privateKeyPath }).run(['true']);
    await expect(connecting).rejects.toThrow(SshAuthenticationError);
    await expect(connecting).rejects.toThrow(/refused to sign in .*authorized_keys/);
  });

  it('says that the key cannot be read', async () => {
    const connecting = host({ privateKeyPath: import.meta.filename }).run(['true']);
    await expect(connecting).rejects.toThrow(SshAuthenticationError);
  });

  it('says that the key does not exist', async () => {
    const privateKeyPath = join(sshd.directory, 'no_key');
    await expect(host({ privateKeyPath }).run(['true'])).rejects.toThrow(
      `there is no file ${privateKeyPath}`,
    );
  });

  it('says that a port does not speak SSH', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(host({ port }).run(['true'])).rejects.toThrow(SshConnectionError);
    server.close();
  });
});
