import { describe, expect, it } from 'vitest';
import { clusterInput } from './cluster-input.ts';

const lab = {
  name: 'lab',
  northboundRemotes: ['tcp:10.10.10.233:6641'],
  southboundRemotes: ['unix:/run/ovn/ovnsb_db.sock'],
};

function messageFor(different: object): string | undefined {
  return clusterInput.safeParse({ ...lab, ...different }).error?.issues[0]?.message;
}

describe('clusterInput', () => {
  it.each(['tcp:host:6641', 'ssl:host:6641', 'tcp:[fe80::1]:6641', ' unix:/a/b.sock '])(
    'accepts the remote "%s"',
    (remote) => {
      expect(messageFor({ northboundRemotes: [remote] })).toBeUndefined();
    },
  );

  it.each(['host:6641', 'tcp:host', 'tcp:fe80::1:6641', 'unix:a.sock', 'tcp:host:port', ''])(
    'says how to write the remote "%s"',
    (remote) => {
      expect(messageFor({ northboundRemotes: [remote] })).toMatch(/tcp:HOST:PORT/);
    },
  );

  it('wants a name and a remote for each database', () => {
    expect(messageFor({ name: ' ' })).toBe('Give the cluster a name.');
    expect(messageFor({ southboundRemotes: [] })).toBe('Give at least one remote.');
  });

  it('takes port 22 and an enabled SSH host unless told otherwise', () => {
    const ssh = { host: 'central', user: 'root', privateKeyPath: '/root/.ssh/id' };
    expect(clusterInput.parse({ ...lab, ssh }).ssh).toEqual({ ...ssh, port: 22, enabled: true });
    expect(messageFor({ ssh: { ...ssh, privateKeyPath: 'id' } })).toMatch(/absolute path/);
  });
});
