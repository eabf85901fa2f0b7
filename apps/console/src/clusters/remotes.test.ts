import { describe, expect, it } from 'vitest';
import { remoteProblem, remotesIn } from './remotes.ts';

describe('remotesIn', () => {
  it('takes lines, commas and spaces alike', () => {
    expect(remotesIn(' tcp:a:1,tcp:b:1\n\nunix:/run/nb.sock ')).toEqual([
      'tcp:a:1',
      'tcp:b:1',
      'unix:/run/nb.sock',
    ]);
    expect(remotesIn(' \n ')).toEqual([]);
  });
});

describe('remoteProblem', () => {
  it.each(['tcp:10.0.0.1:6641', 'tcp:[fd00::1]:6641', 'ssl:nb.example:6641', 'unix:/run/nb.sock'])(
    'takes %s',
    (remote) => expect(remoteProblem(remote, false)).toBeUndefined(),
  );

  it.each([
    ['10.0.0.1:6641', /no remote/],
    ['http://10.0.0.1', /no remote/],
    ['unix:run/nb.sock', /whole path/],
    ['ptcp:6641', /where a server listens.*tcp:/],
    ['tcp:10.0.0.1', /port is missing/],
    ['tcp::6641', /host is missing/],
    ['tcp:10.0.0.1:70000', /from 1 to 65535/],
    ['tcp:10.0.0.1:six', /from 1 to 65535/],
    ['tcp:fd00::1:6641', /in brackets/],
  ])('says what is wrong with %s', (remote, message) => {
    expect(remoteProblem(remote, false)).toMatch(message);
  });

  it('refuses TLS through SSH only', () => {
    expect(remoteProblem('ssl:nb.example:6641', true)).toMatch(/inside SSH/);
  });
});
