import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NorthboundPair } from '../testing/northbound-pair.ts';
import { acceptedOnColumns, refusedOnColumns } from '../testing/scenarios/columns.ts';
import { acceptedOnNat, refusedOnNat } from '../testing/scenarios/nat.ts';
import { acceptedOnRouters, refusedOnRouters } from '../testing/scenarios/routers.ts';
import { acceptedOnRoutes, refusedOnRoutes } from '../testing/scenarios/routes.ts';
import { acceptedOnSwitches, refusedOnSwitches } from '../testing/scenarios/switches.ts';

const accepted = [
  ...acceptedOnSwitches,
  ...acceptedOnRouters,
  ...acceptedOnRoutes,
  ...acceptedOnNat,
  ...acceptedOnColumns,
];
const refused = [
  ...refusedOnSwitches,
  ...refusedOnRouters,
  ...refusedOnRoutes,
  ...refusedOnNat,
  ...refusedOnColumns,
];

let pair: NorthboundPair;

beforeAll(async () => {
  pair = await NorthboundPair.start();
});
beforeEach(async () => {
  await pair.clear();
});
afterAll(async () => {
  await pair[Symbol.asyncDispose]();
});

describe('a plan does what the printed ovn-nbctl commands do', () => {
  it.each(accepted)('$title', async ({ before = [], given = [], commands }) => {
    for (const batch of [before, given, commands]) {
      expect(await pair.nbctl(batch)).toBe('done');
      expect(await pair.apply(batch)).toBe('done');
    }
    const { ours, theirs } = await pair.dumps();
    expect(ours).toEqual(theirs);
  });
});

describe('a plan is refused when ovn-nbctl refuses, in the same words', () => {
  it.each(refused)('$title', async ({ given = [], commands }) => {
    expect(await pair.nbctl(given)).toBe('done');
    expect(await pair.apply(given)).toBe('done');
    const { ours } = await pair.dumps();
    const refusal = await pair.nbctl(commands);
    expect(refusal).not.toBe('done');
    expect(await pair.apply(commands)).toEqual(refusal);
    expect((await pair.dumps()).ours).toEqual(ours);
  });
});
