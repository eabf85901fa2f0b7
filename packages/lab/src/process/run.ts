import { execa } from 'execa';
import { searchPath } from './programs.ts';

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** A command ended with a failure; the message is one line: the command and what it said. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: number | undefined;
  readonly stderr: string;

  constructor(message: string, details: { exitCode: number | undefined; stderr: string }) {
    super(message);
    this.exitCode = details.exitCode;
    this.stderr = details.stderr;
  }
}

/**
 * Runs a program to its end and returns what it wrote to stdout, without the last newline.
 * Throws `CommandError` when it fails, is missing, or runs longer than 30 s (or `timeoutMs`).
 */
export async function run(
  argv: readonly [string, ...string[]],
  options: RunOptions = {},
): Promise<string> {
  const [command, ...parameters] = argv;
  const { env = {}, timeoutMs = 30_000, signal } = options;
  const result = await execa(command, parameters, {
    env: { PATH: searchPath(), ...env },
    stdin: 'ignore',
    timeout: timeoutMs,
    reject: false,
    ...(signal && { cancelSignal: signal }),
  });
  if (!result.failed) return result.stdout;
  const stderr = result.stderr.trim();
  const reason = stderr === '' ? (result.originalMessage ?? result.shortMessage) : stderr;
  throw new CommandError(`${argv.join(' ')}: ${(reason ?? '').replaceAll('\n', ' / ')}`, {
    exitCode: result.exitCode,
    stderr,
  });
}
