import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandNames, generatedUsages } from './generated-usages.ts';
import { knownDifferences } from './known-differences.ts';
import { readFamily, stepsIn } from './scenario.ts';

const files = readdirSync(new URL('scenarios/', import.meta.url));
const families = [...files.map((file) => readFamily(file.replace(/\.txt$/, ''))), generatedUsages];

it('has several thousand command lines, of all 116 commands of 23.03', () => {
  expect(stepsIn(families)).toBeGreaterThan(4500);
  const names = new Set([...commandNames, 'wait-until']);
  expect(names.size).toBe(116);
});

it('knows of differences only in scenarios and lines that there are', () => {
  const lines = families.flatMap(({ name, scenarios }) =>
    scenarios.flatMap((scenario) =>
      scenario.lines.map((line) => `${name}: ${scenario.title} | ${line}`),
    ),
  );
  for (const { scenario, line } of knownDifferences) {
    expect(lines).toContain(`${scenario} | ${line}`);
  }
});
