import { defineConfig } from 'vitest/config';

const integration = '**/*.integration.test.ts';
const ignored = ['**/node_modules/**', '**/dist/**', '**/.next/**', 'e2e/**'];

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
          exclude: ignored,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'schema',
          include: ['packages/ovn/src/schema/server-schema.integration.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
