import { describe, expect, it } from 'vitest';
import {
  clusterFormValues,
  emptyCluster,
  formField,
  toClusterInput,
  type ClusterFormValues,
} from './cluster-form-values.ts';

const filled: ClusterFormValues = {
  ...emptyCluster,
  name: ' lab ',
  northboundRemotes: 'tcp:10.0.0.1:6641\ntcp:[fd00::1]:6641',
  southboundRemotes: 'unix:/run/ovn/ovnsb_db.sock',
};

const problems = (values: Partial<ClusterFormValues>) =>
  (clusterFormValues.safeParse({ ...filled, ...values }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

describe('the cluster form', () => {
  it('takes one remote per line, or several apart by commas', () => {
    expect(problems({})).toEqual([]);
    expect(toClusterInput({ ...filled, southboundRemotes: 'tcp:a:1, tcp:b:2' })).toEqual({
      name: 'lab',
      northboundRemotes: ['tcp:10.0.0.1:6641', 'tcp:[fd00::1]:6641'],
      southboundRemotes: ['tcp:a:1', 'tcp:b:2'],
    });
  });

  it('names the remote that is malformed', () => {
    expect(problems({ northboundRemotes: 'tcp:10.0.0.1:6641 10.0.0.2' })).toEqual([
      expect.stringMatching(/^northboundRemotes: .*10\.0\.0\.2 is none/),
    ]);
  });

  it('asks for the SSH host only when it is to be used', () => {
    expect(problems({ throughSsh: true })).toEqual([
      'host: Give the host name or address.',
      expect.stringMatching(/^privateKeyPath: /),
    ]);
  });

  it('keeps an SSH host that is switched off', () => {
    const ssh = { host: 'central', privateKeyPath: '/root/key' };
    expect(toClusterInput({ ...filled, ...ssh }).ssh).toMatchObject({ ...ssh, enabled: false });
  });
});

describe('formField', () => {
  it.each([
    ['ssh.host', 'host'],
    ['northboundRemotes.0', 'northboundRemotes'],
    ['cluster.name', 'name'],
    ['elsewhere', undefined],
    [undefined, undefined],
  ])('leads from %s to %s', (field, expected) => {
    expect(formField(field)).toBe(expected);
  });
});
