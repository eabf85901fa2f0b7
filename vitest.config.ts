import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { TallyReporter } from './scripts/test/vitest-tally.mjs';

const integration = '**/*.integration.test.ts';
const ignored = [
  '**/node_modules/**',
  '**/dist/**',
  '**/.next/**',
  'e2e/**',
  'scripts/import-rules-fixture/**',
];
const schema = 'packages/ovn/src/schema/server-schema.integration.test.ts';

/** For what hangs, not for what is slow: machines under load are. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Where `npm test` reads what came of a run. */
const tallyFile = process.env['VITEST_TALLY_FILE'];

export default defineConfig({
  test: {
    // By default one on two cores; but tests mostly wait, for daemons and for what takes its time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // The default reporter changes the errors that it prints.
    reporters: [...(tallyFile === undefined ? [] : [new TallyReporter(tallyFile)]), 'default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{apps,packages,scripts}/**/*.test.{ts,tsx}'],
          exclude: [...ignored, integration],
          ...patience,
        },
      },
      {
        test: {
          name: 'integration',
          include: [`{apps,packages}/${integration}`],
          // The check of the schema is a check of its own.
          exclude: [...ignored, schema],
          ...patience,
        },
      },
      {
        test: {
          name: 'schema',
          include: [schema],
          ...patience,
        },
      },
    ],
  },
});
