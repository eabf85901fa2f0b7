import { run } from './child-processes.mjs';
import { packageProgram } from './directories.mjs';
import { step } from './progress.mjs';

/** Generates the Prisma client and builds the console; turbo leaves out what has not changed. */
export async function build() {
  await step('Prisma client and build (turbo run build)', async () => {
    await run([packageProgram('turbo'), 'run', 'build', '--output-logs=errors-only'], {
      env: { TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1' },
    });
  });
}
