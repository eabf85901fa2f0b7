import { describe, expect, it } from 'vitest';
import { differingLines } from '../../testing/differing-lines.ts';
import { hasNewestSchema, NewestNorthbound } from '../../testing/newest-northbound.ts';
import { NorthboundPair } from '../../testing/northbound-pair.ts';

const ports = 'ls-add ls -- lsp-add ls p1 -- lsp-add ls p2';

// What ovn-nbctl 26.03 prints and says of the same lines.
describe.runIf(hasNewestSchema)('on a server that has them', () => {
  it('network functions are added, listed and deleted', async () => {
    await using newest = await NewestNorthbound.start();
    const answers = await newest.run(`
      ${ports}
      nf-add nf 1 p1
      nf-add nf 1 p1 p2
      nf-add nf 2x p1 p2
      nf-add nf2 0 p1 p2
      nf-add nf2 256 p1 p2
      nf-add nf2 x p1 p2
      nf-add nf2 0 p1 p3
      nf-add nf2 0 p3 p2
      nf-list
      --may-exist nf-add nf 7 p2 p1
      nf-add a 9 p1 p2
      nf-list
      nf-del nope
      --if-exists nf-del nope
      nf-del 11111111-1111-1111-1111-111111111111
      nf-del nf
      nf-list
    `);
    expect(answers).toEqual([
      'nf: same name network-function already exists',
      'nf: same name network-function already exists',
      'network-function id must be between 1 and 255',
      'network-function id must be between 1 and 255',
      'network-function id must be between 1 and 255',
      'p3: port name not found',
      'p3: port name not found',
      'UUID (nf) id:1 in:p1 out:<not_set>',
      'UUID (a) id:9 in:p1 out:p2',
      'UUID (nf) id:7 in:p2 out:p1',
      'nope: network function name not found',
      '11111111-1111-1111-1111-111111111111: network function UUID not found',
      'UUID (a) id:9 in:p1 out:p2',
    ]);
  });

  it('groups of them are added, changed, listed and deleted', async () => {
    await using newest = await NewestNorthbound.start();
    const answers = await newest.run(`
      ${ports}
      nf-add nf 1 p1 p2
      nfg-add g 0 inline
      nfg-add g 1 mirror
      nfg-add g 1 inline nf nope
      nfg-add g 1x inline
      nfg-add g 1 inline
      nfg-add f 2 vtap nf
      nfg-list
      nfg-list f
      nfg-add-nf g nf
      nfg-add-nf g nf
      --may-exist nfg-add-nf g nf
      nfg-add-nf nope nf
      nfg-add-nf g nope
      nfg-del-nf g nf
      nfg-del-nf g nf
      --if-exists nfg-del-nf g nf
      --if-exists nfg-del-nf g nope
      nfg-del-nf g nope
      nfg-del-nf nope nope
      --may-exist nfg-add g 3 inline nf
      get network_function_group g id
      nfg-del nope
      --if-exists nfg-del nope
      nfg-del f
      nfg-list
    `);
    expect(answers).toEqual([
      'network-function-group id must be between 1 and 255',
      'Unsupported mode provided for network-function-group:g, supported values: inline, vtap',
      'nope: network function name not found',
      'g: a network-function-group with this name already exists',
      'UUID (f)',
      'UUID (g)',
      'UUID (f)',
      'UUID (g)',
      'network-function nf is already added to network-function-group g',
      'nope: network function group name not found',
      'nope: network function name not found',
      'network-function g is not part of any group',
      'nope: network function name not found',
      'nope: network function group name not found',
      'no row "g" in table Network_Function_Group',
      'nope: network function group name not found',
      'UUID (g)',
    ]);
  });
});

describe('on a server that lacks them', () => {
  it('every command says so', async () => {
    await using pair = await NorthboundPair.start();
    const lines = await differingLines(
      pair,
      `
        nf-add nf 1 p1
        nf-del nf
        nf-list
        nfg-add g 1 inline
        nfg-del g
        nfg-list
        nfg-add-nf g nf
        nfg-del-nf g nf
      `,
    );
    const needs = 'needs OVN 26.03 or newer';
    const lacks = (table: string): string =>
      `ovn-nbctl: this server's OVN_Northbound lacks the table ${table}: ${needs}`;
    expect(lines.map(({ ours }) => ours.refused)).toEqual([
      ...Array<string>(3).fill(lacks('Network_Function')),
      ...Array<string>(5).fill(lacks('Network_Function_Group')),
    ]);
  });
});
