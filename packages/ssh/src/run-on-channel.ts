import type { ClientChannel } from 'ssh2';
import { untilAborted } from './until-aborted.ts';

/** What a command did; `code` is null when a signal killed it. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Collects a command's output until it has ended. Aborting closes its channel. */
export async function runOnChannel(
  channel: ClientChannel,
  signal: AbortSignal | undefined,
): Promise<CommandResult> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  channel.on('data', (bytes: Buffer) => stdout.push(bytes));
  channel.stderr.on('data', (bytes: Buffer) => stderr.push(bytes));
  channel.end();
  try {
    const code = await untilAborted(exitCode(channel), signal);
    return { code, stdout: textOf(stdout), stderr: textOf(stderr) };
  } finally {
    channel.close();
  }
}

function exitCode(channel: ClientChannel): Promise<number | null> {
  return new Promise((resolve, reject) => {
    let code: number | null | undefined;
    channel.on('exit', (status: number | null) => {
      code = status;
    });
    channel.on('error', reject);
    channel.on('close', () => {
      if (code === undefined) reject(new Error('The connection broke before the command ended.'));
      else resolve(code);
    });
  });
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}
