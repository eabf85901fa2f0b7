import { describe, expect, it } from 'vitest';
import { EnvError, readEnv } from './env.ts';

const cluster = { name: 'a', northboundRemotes: ['tcp:h:1'], southboundRemotes: ['tcp:h:2'] };

describe('readEnv', () => {
  it('has a default for everything', () => {
    const env = readEnv({});
    expect(env).toMatchObject({ host: '127.0.0.1', port: 3000 });
    expect(env.dataDirectory).toMatch(/\.data$/);
    expect(env.seedCluster).toBeUndefined();
  });

  it('reads the cluster to seed', () => {
    expect(readEnv({ SEED_CLUSTER: JSON.stringify(cluster) }).seedCluster).toEqual(cluster);
  });

  it.each([
    [{ PORT: '70000' }, /PORT/],
    [{ PORT: 'web' }, /PORT/],
    [{ SEED_CLUSTER: '{' }, /SEED_CLUSTER: is not JSON/],
    [{ SEED_CLUSTER: '{"name":"a"}' }, /SEED_CLUSTER\.northboundRemotes/],
    [{ PUBLIC_URL: 'ftp://x' }, /PUBLIC_URL/],
  ])('refuses %o in one line that names the variable', (variables, message) => {
    expect(() => readEnv(variables)).toThrow(EnvError);
    expect(() => readEnv(variables)).toThrow(message);
  });
});
