import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packageProgram } from '../setup/directories.mjs';
import type { Tally } from './tally.mjs';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'vitest-tally-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

/** What Vitest itself has the reporter write of files of tests. */
async function tallyOf(files: Readonly<Record<string, string>>): Promise<Tally> {
  const reporter = new URL('vitest-tally.mjs', import.meta.url).href;
  const tally = join(directory, 'tally.json');
  const configuration = `
    import { TallyReporter } from ${JSON.stringify(reporter)};
    const reporters = [new TallyReporter(${JSON.stringify(tally)})];
    export default { test: { globals: true, reporters } };`;
  const all = { ...files, 'vitest.config.mjs': configuration };
  for (const [name, text] of Object.entries(all)) await writeFile(join(directory, name), text);
  // It fails when tests do.
  await promisify(execFile)(packageProgram('vitest'), ['run', '--root', directory]).catch(
    () => undefined,
  );
  return JSON.parse(await readFile(tally, 'utf8'));
}

it('names tests, hooks and files that failed, and errors outside of any test', async () => {
  const { passed, failed } = await tallyOf({
    'tests.test.js': `
      describe('a sum', () => {
        it('is right', () => expect(1 + 1).toBe(2));
        it('is wrong', () => expect({ sum: 1 + 1 }).toEqual({ sum: 3 }));
        it.skip('is not tried', () => {});
      });`,
    'hook.test.js': `
      describe('a database', () => {
        beforeAll(() => { throw new Error('did not start', { cause: new Error('no port') }); });
        it('answers', () => {});
      });`,
    'file.test.js': `throw new Error('does not load');`,
    'outside.test.js': `
      it('leaves something behind', () => {
        Promise.reject(new Error('nobody waits'));
      });`,
  });
  expect(passed).toBe(2);
  const told = new Map(
    failed.map(({ title, message }) => [title.slice(title.lastIndexOf('/') + 1), message]),
  );
  expect(Object.fromEntries(told)).toEqual({
    'tests.test.js a sum > is wrong': expect.stringMatching(
      /^AssertionError: expected [^]*-.*"sum": 3[^]*\+.*"sum": 2[^]*at .*tests\.test\.js:4$/,
    ),
    'hook.test.js a database': expect.stringMatching(
      /^Error: did not start\nbecause of Error: no port[^]*at .*hook\.test\.js:3$/,
    ),
    'file.test.js': expect.stringMatching(/^Error: does not load[^]*file\.test\.js:1$/),
    'outside of any test': expect.stringMatching(/^Error: nobody waits/),
  });
});
