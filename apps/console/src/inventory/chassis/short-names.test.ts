import { describe, expect, it } from 'vitest';
import { shortNames } from './short-names.ts';

describe('shortNames', () => {
  it('leaves out what all names begin with, but keeps numbers whole', () => {
    const names = ['kvm10', 'kvm11', 'kvm12', 'kvm13', 'kvm14', 'kvm15', 'kvm16'];
    expect(shortNames(names)).toEqual(['10', '11', '12', '13', '14', '15', '16']);
  });

  it('keeps a few names whole', () => {
    expect(shortNames(['kvm1', 'kvm2'])).toEqual(['kvm1', 'kvm2']);
  });

  it('keeps names of which one would vanish', () => {
    const names = ['kvm', 'kvma', 'kvmb', 'kvmc', 'kvmd', 'kvme', 'kvmf'];
    expect(shortNames(names)).toEqual(names);
  });
});
