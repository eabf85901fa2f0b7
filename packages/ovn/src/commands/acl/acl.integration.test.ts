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
      'acl-add, of arguments as it reads them',
      `
        ls-add ls
        acl-add ls f ' 100abc' ip allow
        acl-add ls from-lport +101 ip allow
        acl-add ls t 18446744073709551616 '' drop
        acl-add ls t -0 '' drop
        acl-add ls x 1 ip drop
        acl-add ls '' 1 ip drop
        acl-add ls to 32768 ip drop
        acl-add ls to -1 ip drop
        acl-add ls to '' ip drop
        acl-add ls to 1 ip foo
        acl-add ls to 1 ip pass
        acl-add nope x 1 ip foo
        acl-add ls to 1 ip
        acl-list ls
      `,
    ],
    [
      'the options of acl-add',
      `
        ls-add ls
        --severity=foo --label=x acl-add ls to 5 ip drop
        --severity=INFO acl-add ls to 5 ip drop
        --severity= acl-add ls to 5 ip drop
        --severity=info acl-add ls to 6 ip drop
        --name=n --meter=m acl-add ls to 7 ip drop
        --label=5 acl-add ls to 8 ip drop
        --label=5x acl-add ls to 8 ip allow
        --label=0 acl-add ls to 9 ip allow-related
        --label=-5 acl-add ls to 9 ip allow
        --label=4294967296 acl-add ls to 9 ip allow
        --label=4294967295 acl-add ls to 11 ip allow
        --apply-after-lb acl-add ls to 10 ip allow
        --apply-after-lb acl-add ls from 10 ip allow
        --log acl-add ls from 11 ip reject
        --log --name= acl-add ls from 12 ip allow-stateless
        --log=x acl-add ls from 13 ip allow
        --name acl-add ls from 13 ip allow
        acl-list ls
      `,
    ],
    [
      'acl-add of what is there',
      `
        ls-add ls
        acl-add ls from 1 ip drop
        acl-add ls from 1 ip drop
        acl-add ls from 1 ip allow
        --may-exist acl-add ls from 1 ip allow
        --may-exist acl-add ls from 1 tcp allow
        acl-add ls to 1 ip drop
        --apply-after-lb acl-add ls from 1 ip drop
        --apply-after-lb --may-exist acl-add ls from 1 ip drop
        acl-add ls from 2 ip drop -- acl-add ls from 2 ip drop
        acl-list ls
      `,
    ],
    [
      'owners of the same name',
      `
        ls-add ls
        pg-add ls
        acl-add ls f 1 ip drop
        --type=switch acl-add ls f 1 ip drop
        --type=port-group acl-add ls f 1 ip drop
        --type=port-group acl-add ls f 1 ip drop
        --type=foo acl-add ls x 1 ip drop
        --type=switch acl-add nope x 1 ip drop
        --type=port-group acl-add nope x 1 ip drop
        --type=port-group acl-add 11111111-1111-1111-1111-111111111111 x 1 ip drop
        acl-list ls
        --type=port-group acl-list ls
        --type=switch acl-del ls f
        --type=port-group acl-del ls
        --add-duplicate ls-add ls
        acl-list ls
        --type=switch acl-list ls
        acl-list 11111111-1111-1111-1111-111111111111
      `,
    ],
    [
      'acl-del',
      `
        ls-add ls
        acl-add ls f 1 ip drop
        acl-add ls f 2 ip drop
        acl-add ls f 2 tcp drop
        acl-add ls t 1 ip drop
        acl-add ls t 2 ip drop
        acl-del ls f 1
        acl-del ls x 1 ip
        acl-del ls f y
        acl-del ls f 1 ip extra
        acl-del nope
        acl-del ls f 9 ip
        acl-del ls f 1 ip
        acl-list ls
        acl-del ls f
        acl-list ls
        acl-del ls
        acl-list ls
        acl-del ls
        acl-del ls f
        acl-add ls f 1 ip drop -- acl-del ls f 1 ip
      `,
    ],
    [
      'acl-list of many, in order',
      `
        pg-add pg
        acl-add pg t 1 z drop -- acl-add pg t 1 a drop -- acl-add pg t 10 m drop
        acl-add pg f 1 z drop -- acl-add pg f 1 a drop -- acl-add pg f 10 m drop
        --apply-after-lb acl-add pg f 100 z drop -- --apply-after-lb acl-add pg f 10 a drop
        acl-add pg t 32767 'ip4 && (tcp || udp)' allow-related -- acl-add pg t 0 é drop
        acl-list pg
        acl-list pg x
        acl-list nope
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});
