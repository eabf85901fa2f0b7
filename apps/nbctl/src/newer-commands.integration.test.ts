import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argumentsIn } from './testing/command-line.ts';
import { testFamilies } from './testing/differential.ts';
import { hasNewestSchema, newestSchema } from './testing/newest-schema.ts';
import { readFamily } from './testing/scenario.ts';
import { Side } from './testing/side.ts';
import { ours } from './testing/tools.ts';
import { readTranscripts, seenOf } from './testing/transcript.ts';

/** The transcripts of newer commands say what ovn-nbctl 26.03.1 does. */
function testTranscripts(name: string, schemaFile?: string): void {
  let side: Side;
  beforeAll(async () => {
    side = await Side.start(ours, schemaFile);
  });
  afterAll(async () => {
    await side[Symbol.asyncDispose]();
  });

  it.each(readTranscripts(name))('$title', async ({ steps }) => {
    await side.replace(new Map());
    await side.run(['init']);
    const seen = [];
    for (const { line } of steps) {
      await side.read();
      const argv = argumentsIn(line, side.contents);
      seen.push({ line, seen: seenOf(await side.run(argv), line) });
    }
    expect(seen).toEqual(steps);
  });
}

describe.skipIf(!hasNewestSchema)('on the newest schema', () => {
  describe('newer commands do what they are documented to do', () => {
    testTranscripts('newer-commands', newestSchema);
  });

  describe('commands of 23.03 do what they do on their own schema', () => {
    const families = ['load-balancers'];
    testFamilies(families.map(readFamily), newestSchema);
  });
});

describe('on an older schema', () => {
  testTranscripts('needs-newer');
});
