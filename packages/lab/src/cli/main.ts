import { createProgram } from './program.ts';

try {
  await createProgram().parseAsync();
} catch (error) {
  console.error(`lab: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
