import { describe, expect, it } from 'vitest';
import { admit, type Arrival } from './gate.ts';

const arrival = (more: Partial<Arrival>): Arrival => ({
  method: 'GET',
  pathname: '/',
  signedIn: false,
  foreign: false,
  ...more,
});

describe('admit', () => {
  it.each([
    '/',
    '/clusters',
    '/c/reference/topology',
    '/favicon.ico',
    '/_next/image',
    '/sign-in/x',
  ])('leads %s without a session to the sign-in page', (pathname) => {
    expect(admit(arrival({ pathname }))).toBe('toSignIn');
    expect(admit(arrival({ pathname, signedIn: true }))).toBe('admitted');
  });

  it.each(['/trpc', '/trpc/cluster.list', '/trpc/a,b'])(
    'refuses %s without a session rather than lead elsewhere',
    (pathname) => {
      expect(admit(arrival({ pathname }))).toBe('unauthorized');
      expect(admit(arrival({ pathname, method: 'POST' }))).toBe('unauthorized');
    },
  );

  it('shows the sign-in page and static files to anybody', () => {
    expect(admit(arrival({ pathname: '/sign-in' }))).toBe('admitted');
    expect(admit(arrival({ pathname: '/_next/static/chunks/a.js' }))).toBe('admitted');
  });

  it('refuses a write from another site even with a session', () => {
    const write = { method: 'POST', pathname: '/trpc/change.apply', signedIn: true };
    expect(admit(arrival({ ...write, foreign: true }))).toBe('foreign');
    expect(admit(arrival(write))).toBe('admitted');
  });

  it('does not take a path that merely begins like a public one', () => {
    expect(admit(arrival({ pathname: '/_next/staticx' }))).toBe('toSignIn');
    expect(admit(arrival({ pathname: '/sign-in-not' }))).toBe('toSignIn');
  });
});
