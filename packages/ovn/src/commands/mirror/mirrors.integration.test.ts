import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { differingLines } from '../../testing/differing-lines.ts';
import { NorthboundPair } from '../../testing/northbound-pair.ts';

let pair: NorthboundPair;
beforeAll(async () => {
  pair = await NorthboundPair.start();
});
afterAll(async () => pair[Symbol.asyncDispose]());
beforeEach(async () => pair.clear());

describe('the same comes of it as of ovn-nbctl', () => {
  it.each([
    [
      'mirrors',
      `
        ls-add s
        ls-add w -- lsp-add w w1 -- lsp-add w w2 -- lsp-add s p1
        mirror-add m g 5 t 10.0.0.1
        mirror-add m x x x x
        --may-exist mirror-add m e 7 f 10.0.0.2
        mirror-add m2 x x x x
        mirror-add m2 l x x x
        mirror-add m2 e x x x
        mirror-add m2 e 1x t 1.1.1.1
        mirror-add m2 e '' t 1.1.1.1
        mirror-add m2 e 1 x x
        mirror-add m2 e 1 b x
        mirror-add m2 e 1 '' x
        mirror-add m2 e 1 t 10.0.0
        mirror-add m2 e 1 t ' 10.0.0.1'
        mirror-add m2 e ' 1' t fd00::0:1
        mirror-add m3 g -7 to 1.2.3.4
        mirror-add m4 erspan +9223372036854775807 from 1.2.3.4
        mirror-add m5 erspan 9223372036854775808 from 1.2.3.4
        mirror-add a b c d e f
        mirror-add ü gre 0x10 from 1.2.3.4
        mirror-add ü gre 010 from 1.2.3.4
        mirror-add A gre 10 from 1.2.3.4
        mirror-list
        mirror-list x
        lsp-attach-mirror w1 m
        lsp-attach-mirror w1 m
        --may-exist lsp-attach-mirror w1 m
        lsp-attach-mirror w1 nope
        lsp-attach-mirror nope nope
        lsp-attach-mirror w1 11111111-2222-3333-4444-555555555555
        lsp-detach-mirror w1 nope
        lsp-detach-mirror nope nope
        lsp-detach-mirror w1 m2
        lsp-attach-mirror w1 m2 -- lsp-attach-mirror w1 m2
        lsp-attach-mirror w2 m -- lsp-detach-mirror w2 m
        lsp-detach-mirror w1 m -- lsp-attach-mirror w1 m
        lsp-detach-mirror w1 m
        lsp-detach-mirror w1 m
        mirror-add mm g 5 t 10.0.0.1 -- lsp-attach-mirror w2 mm
        mirror-add mn g 5 t 10.0.0.1 -- lsp-attach-mirror w2 mn -- mirror-del mn
        mirror-del nope
        mirror-del m
        mirror-del mm -- mirror-add mm g 6 t 10.0.0.1
        mirror-add new g 6 t 10.0.0.1 -- mirror-del
        mirror-del a b
        mirror-list
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
