import process from 'node:process';
import { alarmStatus } from './alarm.ts';
import { runProgram } from './program.ts';

export { runProgram };

/** Runs the program in the surroundings of this process, and ends the process as ovn-nbctl would. */
export async function main(): Promise<void> {
  // Whoever reads the output may have seen enough, as `head` has.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') throw new Error(`standard output: ${code}`);
  });
  const status = await runProgram({
    argv: process.argv.slice(2),
    env: process.env,
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
  });
  process.exitCode = status;
  // ovn-nbctl dies of this signal, which shells tell apart from an exit.
  if (status === alarmStatus) process.kill(process.pid, 'SIGALRM');
}
