import { describe, expect, it } from 'vitest';
import { availabilityOf } from './use-edit-availability.ts';

describe('availabilityOf', () => {
  it('lets operators and admins edit live data', () => {
    expect(availabilityOf('operator', 'live')).toEqual({ allowed: true });
    expect(availabilityOf('admin', 'live')).toEqual({ allowed: true });
  });

  it('never lets a viewer edit', () => {
    expect(availabilityOf('viewer', 'live').allowed).toBe(false);
  });

  it.each(['connecting', 'loading', 'behind', 'reconnecting', 'signedOut'] as const)(
    'is off, with a reason, while %s',
    (phase) => {
      const availability = availabilityOf('admin', phase);
      expect(availability).toMatchObject({ allowed: false, reason: expect.stringMatching(/\.$/) });
    },
  );
});
