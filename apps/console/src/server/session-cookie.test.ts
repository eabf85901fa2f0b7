import { describe, expect, it } from 'vitest';
import { isForeign } from './origin.ts';
import { sessionCookie, sessionToken } from './session-cookie.ts';

const request = (headers: Record<string, string>) => ({ headers });

describe('the session cookie', () => {
  it('comes back as the token that was set', () => {
    const [pair = ''] = sessionCookie({ port: 3000, token: 'abc', secure: false }).split(';');
    expect(sessionToken(request({ cookie: `other=1; ${pair}` }), 3000)).toBe('abc');
  });

  it("is not another port's", () => {
    const [pair = ''] = sessionCookie({ port: 3000, token: 'abc', secure: false }).split(';');
    expect(sessionToken(request({ cookie: pair }), 3001)).toBeUndefined();
    expect(sessionToken(request({}), 3000)).toBeUndefined();
  });

  it('is out of reach of scripts, and of plain http once it came by https', () => {
    const attributes = /HttpOnly; SameSite=Lax/;
    expect(sessionCookie({ port: 1, token: 'a', secure: false })).toMatch(attributes);
    expect(sessionCookie({ port: 1, token: 'a', secure: true })).toMatch(/; Secure$/);
  });
});

describe('isForeign', () => {
  const host = '127.0.0.1:3000';

  it.each([
    [{ origin: 'http://127.0.0.1:3000' }, false],
    [{ origin: 'http://127.0.0.1:3001' }, true],
    [{ origin: 'https://evil.example' }, true],
    [{ origin: 'null' }, true],
    [{}, false],
    [{ 'sec-fetch-site': 'same-origin' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, true],
  ])('%o: %s', (headers, expected) => {
    expect(isForeign(request({ host, ...headers }))).toBe(expected);
  });
});
