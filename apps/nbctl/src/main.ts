import { runProgram } from './program.ts';

const { env, stdin, stdout, stderr } = process;

// Whoever reads the output may have seen enough, as `head` has.
stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') throw new Error(`standard output: ${code}`);
});

const argv = process.argv.slice(2);
process.exitCode = await runProgram({ argv, env, stdin, stdout, stderr });
