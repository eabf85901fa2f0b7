import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { differingLines } from '../../testing/differing-lines.ts';
import { hasNewestSchema, NewestNorthbound } from '../../testing/newest-northbound.ts';
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

const network = 'ls-add ls -- lsp-add ls p1 -- lsp-add ls p2 -- nf-add nf 1 p1 p2';

// What ovn-nbctl 26.03 prints and says of the same lines.
describe.runIf(hasNewestSchema)('on a newer server', () => {
  it('ACLs have tiers', async () => {
    await using newest = await NewestNorthbound.start();
    const answers = await newest.run(`
      ls-add ls
      --tier=x acl-add ls f 3 ip drop
      --tier=2x acl-add ls f 3 ip drop
      --tier=' 1' acl-add ls f 3 ip drop
      --tier=2 acl-add ls f 3 ip allow
      --tier=2 acl-add ls f 3 ip drop
      acl-add ls f 3 ip pass
      --tier=3 acl-add ls t 3 tcp drop
      acl-list ls
      --tier=x acl-del ls t
      --tier=2 acl-del ls t
      --tier=2 acl-del ls f x
      --tier=2 acl-del ls f 3
      --tier=2 acl-del ls
      acl-del ls f 3 ip
      acl-list ls
    `);
    expect(answers).toEqual([
      'Invalid tier x',
      'Invalid tier 2x',
      'Same ACL already existed on the ls ls.',
      'from-lport     3 (ip) allow',
      'from-lport     3 (ip) drop',
      'from-lport     3 (ip) pass',
      '  to-lport     3 (tcp) drop',
      'Invalid tier x',
      'x: priority must in range 0...32767',
      'cannot specify priority without match',
      '  to-lport     3 (tcp) drop',
    ]);
  });

  it('ACLs have samples', async () => {
    await using newest = await NewestNorthbound.start();
    const answers = await newest.run(`
      ls-add ls
      --sample-new=x acl-add ls f 1 ip drop
      --sample-new= acl-add ls f 1 ip drop
      --sample-est=[] acl-add ls f 1 ip drop
      --sample-new=@a acl-add ls f 2 ip drop
      --id=@a create sample metadata=1 -- --sample-new=@a --sample-est=@a acl-add ls f 2 ip drop
    `);
    expect(answers).toEqual([
      'invalid --sample-new: "x" is not a valid UUID',
      'invalid --sample-new: sample_new=: argument does not end in "=" followed by a value.',
      'row id "@a" is referenced but never created (e.g. with "-- --id=@a create ...")',
      'UUID',
    ]);
    const [acl] = newest.session.replica.table('ACL').findBy('priority', 2);
    const [sample] = newest.session.replica.table('Sample').rows();
    expect(acl).toMatchObject({ sample_new: sample?._uuid, sample_est: sample?._uuid });
  });

  it('ACLs steer traffic through network functions', async () => {
    await using newest = await NewestNorthbound.start();
    const answers = await newest.run(`
      ${network}
      acl-add ls f 1 ip allow g
      nfg-add g 1 inline nf
      --log acl-add ls f 1 ip allow g
      acl-list ls
      nfg-list
    `);
    expect(answers).toEqual([
      'g: network function group name not found',
      'from-lport     1 (ip) allow network-function-group=g log()',
      'UUID (g)',
    ]);
  });

  it('those of port groups are listed too, and the ports of these', async () => {
    await using newest = await NewestNorthbound.start();
    const answers = await newest.run(`
      ${network}
      acl-add ls f 1 ip drop
      pg-add pg2 p2 p1 -- acl-add pg2 t 1 ip allow
      pg-add pg1 p1 -- acl-add pg1 t 1 tcp allow -- acl-add pg1 f 1 tcp allow
      pg-add empty -- acl-add empty f 1 udp drop
      acl-list ls
      --all acl-list ls
      --all acl-list pg1
      pg-get-ports pg2
      pg-get-ports empty
      pg-get-ports nope
    `);
    expect(answers).toEqual([
      'from-lport     1 (ip) drop',
      'from-lport     1 (ip) drop',
      'from-lport     1 (tcp) allow [pg1]',
      '  to-lport     1 (tcp) allow [pg1]',
      '  to-lport     1 (ip) allow [pg2]',
      'from-lport     1 (tcp) allow',
      '  to-lport     1 (tcp) allow',
      'p1 p2',
      'nope: port group name not found',
    ]);
  });
});

function lacks(column: string, release: string): string {
  return (
    `ovn-nbctl: this server's OVN_Northbound lacks the column ${column} in ACL: ` +
    `needs OVN ${release} or newer`
  );
}

it('says what a server lacks', async () => {
  const lines = await differingLines(
    pair,
    `
      ls-add ls
      --tier=1 acl-add ls f 1 ip drop
      --sample-new=x acl-add ls f 1 ip drop
      acl-add ls f 1 ip drop g
      --tier=1 acl-del ls
    `,
  );
  expect(lines.map(({ ours }) => ours.refused)).toEqual([
    lacks('tier', '23.06'),
    lacks('sample_new', '24.09'),
    lacks('network_function_group', '26.03'),
    lacks('tier', '23.06'),
  ]);
});
