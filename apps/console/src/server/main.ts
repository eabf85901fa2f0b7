import { Console } from 'node:console';
import { createApi } from '@ovn-console/api';
import { StoreError } from '@ovn-console/store';
import { EnvError, readEnv } from '../env.ts';
import { DataDirectoryError, openConsoleStore } from './console-store.ts';
import { ListenError } from './listen.ts';
import { describeError, log } from './log.ts';
import { issueSignInUrl } from './sign-in.ts';
import { startConsole, type RunningConsole } from './start-console.ts';

// Whoever started this reads stdout for the `listening` line: what libraries print goes to stderr.
globalThis.console = new Console(process.stderr, process.stderr);

/** `server.js` serves; `server.js --dev` with Next's development server; `server.js sign-in-url` prints a new sign-in URL for a console that runs already. */
async function main(parameters: readonly string[]): Promise<void> {
  if (parameters.includes('sign-in-url')) return printSignInUrl();
  const running = await startConsole(readEnv(), { dev: parameters.includes('--dev') });
  closeOnSignal(running);
  const { url, signInUrl } = running;
  process.stdout.write(`${JSON.stringify({ event: 'listening', url, signInUrl })}\n`);
}

async function printSignInUrl(): Promise<void> {
  const env = readEnv();
  const store = await openConsoleStore(env);
  const baseUrl = env.publicUrl ?? `http://127.0.0.1:${env.port}`;
  const api = createApi(store);
  process.stdout.write(`${await issueSignInUrl(api, baseUrl)}\n`);
  await api.close();
  await store.close();
}

function closeOnSignal(running: RunningConsole): void {
  let closing = false;
  const close = () => {
    // A second signal does not wait for what hangs.
    if (closing) process.exit(1);
    closing = true;
    running.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, close);
}

function fail(error: unknown): never {
  if (isExpected(error)) process.stderr.write(`${error.message}\n`);
  else log('error', describeError(error));
  process.exit(1);
}

/** What a person can put right: told in one line, without a stack. */
function isExpected(error: unknown): error is Error {
  return [EnvError, ListenError, DataDirectoryError, StoreError].some(
    (kind) => error instanceof kind,
  );
}

main(process.argv.slice(2)).catch(fail);
