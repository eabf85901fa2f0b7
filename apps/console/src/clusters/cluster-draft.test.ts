import { describe, expect, it } from 'vitest';
import { clusterOf, draftOf, fieldOfPath, problemsOf, type ClusterDraft } from './cluster-draft.ts';

const draft = (more: Partial<ClusterDraft>): ClusterDraft => ({
  ...draftOf(),
  name: 'seoul-1',
  northbound: 'tcp:10.0.0.1:6641',
  southbound: 'tcp:10.0.0.1:6642',
  ...more,
});
const ssh = { host: 'central', port: '2222', user: 'root', privateKeyPath: '/root/.ssh/key' };

describe('problemsOf', () => {
  it('finds nothing wrong with a name and two remotes', () => {
    expect(problemsOf(draft({}))).toEqual({});
  });

  it('tells every empty field at once', () => {
    expect(Object.keys(problemsOf({ ...draftOf(), throughSsh: true, port: '' }))).toEqual([
      'name',
      'northbound',
      'southbound',
      'host',
      'port',
      'user',
      'privateKeyPath',
    ]);
  });

  it('asks nothing of the SSH host while SSH is off', () => {
    expect(problemsOf(draft({ port: 'x', privateKeyPath: 'relative' }))).toEqual({});
  });

  it('names the remote that is wrong among several', () => {
    const { northbound } = problemsOf(draft({ northbound: 'tcp:a:1\ntcp:b' }));
    expect(northbound).toMatch(/^tcp:b: the port is missing/);
  });

  it.each(['0', '65536', '-1', '2e2', '22 22', ''])('does not take %j for a port', (port) => {
    expect(problemsOf(draft({ ...ssh, throughSsh: true, port })).port).toBeDefined();
  });
});

describe('clusterOf', () => {
  it('leaves the SSH host out when nothing is said of it', () => {
    expect(clusterOf(draft({ name: ' seoul-1 ' }))).toEqual({
      name: 'seoul-1',
      northboundRemotes: ['tcp:10.0.0.1:6641'],
      southboundRemotes: ['tcp:10.0.0.1:6642'],
    });
  });

  it('keeps the SSH host while SSH is off', () => {
    expect(clusterOf(draft(ssh)).ssh).toEqual({ ...ssh, port: 2222, enabled: false });
  });

  it('is what it was made from, for a stored cluster', () => {
    const stored = clusterOf(draft({ ...ssh, throughSsh: true }));
    expect(clusterOf(draftOf(stored))).toEqual(stored);
  });
});

describe('fieldOfPath', () => {
  it('finds the field of what the API calls wrong', () => {
    expect(fieldOfPath('northboundRemotes.1')).toBe('northbound');
    expect(fieldOfPath('cluster.ssh.privateKeyPath')).toBe('privateKeyPath');
    expect(fieldOfPath('name')).toBe('name');
    expect(fieldOfPath('elsewhere')).toBeUndefined();
  });
});
