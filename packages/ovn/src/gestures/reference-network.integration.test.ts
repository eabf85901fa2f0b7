import { run } from '@ovn-console/lab';
import { describe, expect, it } from 'vitest';
import { check } from '../checks/index.ts';
import { NorthboundPair } from '../testing/northbound-pair.ts';
import { referenceNetworkGestures, referenceNetworkLines } from '../testing/reference-network.ts';

describe('the reference network', () => {
  it('made by gestures is the one made by hand with ovn-nbctl', async () => {
    await using pair = await NorthboundPair.start();
    for (const batch of referenceNetworkGestures) {
      const errors = check(batch, pair.session.replica).filter(
        ({ severity }) => severity === 'error',
      );
      expect(errors).toEqual([]);
      expect(await pair.apply(batch)).toBe('done');
    }
    for (const line of referenceNetworkLines) {
      await run(['ovn-nbctl', `--db=${pair.theirs.remote}`, ...line]);
    }
    const { ours, theirs } = await pair.dumps();
    expect(ours).toEqual(theirs);
    expect(ours.join('\n')).toContain('52:54:00:5f:d5:6f 172.16.0.202/24');
  });

  it('can be made by one transaction, and by the one line that is printed for it', async () => {
    await using pair = await NorthboundPair.start();
    const everything = referenceNetworkGestures.flat();
    expect(await pair.apply(everything)).toBe('done');
    expect(await pair.nbctl(everything)).toBe('done');
    const { ours, theirs } = await pair.dumps();
    expect(ours).toEqual(theirs);
  });
});
