import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { diesWithParent } from './measured-process.ts';

/** A program that takes orders: JSON lines on its standard input and output. */
export interface RunningProgram extends AsyncDisposable {
  order(message: object): void;
  /** Its next message. Rejects with the program's last words when it has ended instead. */
  next<T>(): Promise<T>;
}

export function startProgram(argv: readonly string[]): RunningProgram {
  const [command, ...rest] = diesWithParent;
  const child = spawn(command, [...rest, ...argv], {
    stdio: 'pipe',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const errors = text(child.stderr);
  const messages = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    order: (message) => void child.stdin.write(`${JSON.stringify(message)}\n`),
    async next<T>() {
      const { value, done } = await messages.next();
      if (done !== true) {
        const message: T = JSON.parse(value);
        return message;
      }
      throw new Error(`${argv.slice(0, 2).join(' ')} ended: ${(await errors).trim()}`);
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
