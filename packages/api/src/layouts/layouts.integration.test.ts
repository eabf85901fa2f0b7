import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let test: TestApi;

beforeAll(async () => {
  test = await startTestApi();
});

afterAll(async () => {
  await test[Symbol.asyncDispose]();
});

describe('layout', () => {
  it('shows the others what one moves', async () => {
    const { id: clusterId } = await test.store.clusters.create({
      name: 'lab',
      northboundRemotes: ['unix:/nowhere/nb.sock'],
      southboundRemotes: ['unix:/nowhere/sb.sock'],
    });
    const view = { clusterId, view: 'logical' };
    const operator = await test.signIn('olga', 'operator');
    await operator.layout.update({ ...view, positions: { a: { x: 1, y: 2 } } });

    const viewer = await test.signIn('vera', 'viewer');
    const events = (await viewer.layout.watch(view))[Symbol.asyncIterator]();
    const read = async () => (await events.next()).value;
    expect(await read()).toEqual({ type: 'snapshot', positions: { a: { x: 1, y: 2 } } });

    await operator.layout.update({ ...view, positions: { a: null, b: { x: 3, y: 4 } } });
    expect(await read()).toEqual({ type: 'update', positions: { a: null, b: { x: 3, y: 4 } } });
    expect(await viewer.layout.get(view)).toEqual({ b: { x: 3, y: 4 } });
  });

  it('does not exist for a cluster that does not', async () => {
    const operator = await test.signIn('olga', 'operator');
    const positions = { a: { x: 0, y: 0 } };
    await expect(
      operator.layout.update({ clusterId: 'none', view: 'logical', positions }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
