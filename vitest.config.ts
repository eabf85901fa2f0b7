import { defineConfig } from 'vitest/config';

const integration = '**/*.integration.test.ts';
const ignored = [
  '**/node_modules/**',
  '**/dist/**',
  '**/.next/**',
  'e2e/**',
  'scripts/import-rules-fixture/**',
];
const schema = 'packages/ovn/src/schema/server-schema.integration.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{apps,packages,scripts}/**/*.test.{ts,tsx}'],
          exclude: [...ignored, integration],
        },
      },
      {
        test: {
          name: 'integration',
          include: [`{apps,packages}/${integration}`],
          // The check of the schema is a check of its own.
          exclude: [...ignored, schema],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'schema',
          include: [schema],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
