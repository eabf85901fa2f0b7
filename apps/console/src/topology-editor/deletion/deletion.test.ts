import { printCommand } from '@ovn-console/ovn/commands';
import { describe, expect, test } from 'vitest';
import { referenceNetwork } from '../testing/reference-network.ts';
import { deletionOf } from './deletion.ts';

function told(id: string) {
  const deletion = deletionOf(referenceNetwork(), id);
  return (
    deletion && {
      what: deletion.what,
      goesWith: deletion.goesWith,
      lines: deletion.commands.map((command) => printCommand(command).join(' ')),
    }
  );
}

describe('deleting', () => {
  test('a switch takes its ports and the far ends of its links along', () => {
    expect(told('switch:ls-int')).toEqual({
      what: 'switch ls-int',
      goesWith: [
        'port ls-int-lr-ext',
        'port vm1',
        'port vm2',
        'router port lr-ext-ls-int, the other end of a link',
      ],
      lines: ['ls-del ls-int', 'lrp-del lr-ext-ls-int'],
    });
  });

  test('a switch is premised on the ports that were shown', () => {
    expect(deletionOf(referenceNetwork(), 'switch:ls-int')?.premise).toEqual([
      {
        table: 'Logical_Switch',
        record: 'ls-int',
        columns: { ports: ['ls-int-lr-ext', 'vm1', 'vm2'] },
      },
    ]);
  });

  test('a router takes its rules along', () => {
    expect(told('router:lr-ext')).toMatchObject({
      goesWith: [
        'router port lr-ext-ls-ext',
        'router port lr-ext-ls-int',
        'port ls-ext-lr-ext, the other end of a link',
        'port ls-int-lr-ext, the other end of a link',
        '1 static route',
        '1 NAT rule',
      ],
      lines: ['lr-del lr-ext', 'lsp-del ls-ext-lr-ext', 'lsp-del ls-int-lr-ext'],
    });
  });

  test('a guest port takes nothing along', () => {
    expect(told('switchPort:vm1')).toEqual({
      what: 'port vm1',
      goesWith: [],
      lines: ['lsp-del vm1'],
    });
  });

  test('either end of a link deletes the link', () => {
    const both = ['lsp-del ls-int-lr-ext', 'lrp-del lr-ext-ls-int'];
    expect(told('routerPort:lr-ext-ls-int')?.lines).toEqual(both);
    expect(told('switchPort:ls-int-lr-ext')?.lines).toEqual(both);
    expect(told('link:ls-int-lr-ext')?.lines).toEqual(both);
  });

  test('an uplink deletes its localnet port', () => {
    expect(told('link:ls-ext-br-ext')?.lines).toEqual(['lsp-del ls-ext-br-ext']);
  });

  test('is not offered for what is not of the Northbound database', () => {
    expect(told('chassis:kvm1')).toBeUndefined();
    expect(told('network:UPLINK')).toBeUndefined();
  });
});
