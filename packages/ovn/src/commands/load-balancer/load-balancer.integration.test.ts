import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { differingLines } from '../../testing/differing-lines.ts';
import { NorthboundPair } from '../../testing/northbound-pair.ts';
import { parseArguments } from '../parse-arguments.ts';

let pair: NorthboundPair;
beforeAll(async () => {
  pair = await NorthboundPair.start();
});
afterAll(async () => pair[Symbol.asyncDispose]());
beforeEach(async () => pair.clear());

describe('the same comes of it as of ovn-nbctl', () => {
  it.each([
    [
      'lb-add, of addresses as it reads them',
      `
        lb-add lb0 10.0.0.1: 10.0.0.2
        lb-add lb1 :80 10.0.0.2
        lb-add lb2 10.0.0.1:80: 10.0.0.2
        lb-add lb3 '[10.0.0.1]:80' '10.0.0.2:80'
        lb-add lb4 '[fd00::1]:80' '[fd00::2]:80,,[fd00::03]:080'
        lb-add lb5 'fd00::1' 'fd00::2,[fd00::4]'
        lb-add lb6 '[fd00::1' 'fd00::2'
        lb-add lb7 '[fd00::1]x:80' 'fd00::2'
        lb-add lb8 '[fd00::1]x' 'fd00::2'
        lb-add lb9 'x[fd00::1]:80' '[fd00::2]:80'
        lb-add lb10 '10.0.0.1: +80' '10.0.0.2:4294967376'
        lb-add lb11 '10.0.0.1: +80' '10.0.0.2: 00080'
        lb-add lb12 '10.0.0.1:-0' '10.0.0.2:-1'
        lb-add lb13 '10.0.0.1:80 ' '10.0.0.2:80'
        lb-add lb14 '10.0.0.1:65536' '10.0.0.2:1'
        lb-add lb15 '10.0.0.1:0' '10.0.0.2:0'
        lb-add lb16 '10.0.0.1:80' '10.0.0.2:0,10.0.0.3,fd00::1,[fd00::1]:9,x'
        lb-add lb17 '10.0.0.1' '10.0.0.2:3,fd00::1,x'
        lb-add lb18 '10.0.0.1' ''
        lb-add lb19 '10.0.0.1:80' ','
        lb-add lb20 '' '1.2.3.4'
        lb-add lb21 '[]:80' '1.2.3.4'
        lb-add lb22 '::' '::1.2.3.4,::ffff:1.2.3.4'
        lb-add lb23 '[::]:1' '[::1.2.3.4]:1'
        lb-add lb24 '10.0.0.1 ' '1.2.3.4'
        lb-add lb25 '010.0.0.1' '1.2.3.4'
        lb-add lb26 '10.0.0.1:80' '1.2.3.4:80' xxx
        lb-add lb27 '10.0.0.1' '1.2.3.4' udp
        lb-add lb28 '10.0.0.1:80' '1.2.3.4:80' udp ipv6
        lb-add lb29 '10.0.0.1:80' '1.2.3.4:80' sctp ipv6 foo
      `,
    ],
    [
      'lb-add, of templates',
      `
        --template lb-add lb0 ^vip ^b
        --template lb-add lb1 ^vip:^port ^b:^p,^c tcp
        --template lb-add lb2 ^vip:^port:x ^b:^p,^c tcp
        --template lb-add lb3 : ^b:^p,^c tcp
        --template lb-add lb4 '' ^b:^p,^c
        --template lb-add lb5 ^v ''
        --template lb-add lb6 ^v:80 1.2.3.4:80,1:2:3
        --template lb-add lb7 ^v:80 '[fd00::1]:80' tcp ipv6
        --template lb-add lb8 ^v:80 '[fd00::1]:80,[fd00::2]:90' tcp ipv4
        --template lb-add lb9 ^v:80 'fd00::1:2' tcp ipv6
        --template lb-add lb10 ^v '[fd00::1]:80'
        --template lb-add lb11 ^v:: '::' tcp
        --template lb-add lb12 ^v:80 ^b:1 tcp foo
        --template lb-add lb13 ^v:80 'fd00::1,::' tcp ipv6
        --template lb-add lb14 v:80 ':::,a' tcp ipv6
        --template lb-add lb15 v:80 ':a:b:c' tcp ipv6
        --template lb-add lb16 ^v:80 '[fd00::01]:80:' tcp ipv6
        --template lb-add lb17 ^v:80 '10.0.0.1:080' tcp ipv4
        --template lb-add lb18 ^v:80 '10.0.0.1:080:9,1.2.3.4:099' tcp ipv4
        --template lb-add lb19 ^v:80 'a:b:c,1.2.3.4:99' tcp ipv4
      `,
    ],
    [
      'lb-add of what is there',
      `
        lb-add lb 10.0.0.1:80 10.0.0.2:80
        lb-add lb 10.0.0.1:80 10.0.0.3:80
        lb-add lb 10.0.0.1:080 10.0.0.3:80
        --may-exist lb-add lb 10.0.0.1:80 10.0.0.3:80
        lb-add lb 10.0.0.9 10.0.0.3
        --may-exist --reject lb-add lb 10.0.0.9 10.0.0.4
        lb-add lb 10.0.0.1:81 10.0.0.2:80 udp
        --add-duplicate lb-add lb 10.0.0.1:80 10.0.0.2:80
        lb-add lb 10.0.0.1:82 10.0.0.2:80
        --reject --event lb-add lb x y z
        --reject --add-route lb-add new 1.1.1.1 1.1.1.1
        --event --template lb-add new2 ^v ^b
        lb-add c 1.1.1.1 2.2.2.2 -- lb-add c 1.1.1.2 2.2.2.2 -- lb-del c 1.1.1.1
        lb-add d 1.1.1.1 2.2.2.2 -- lb-add d 1.1.1.1 2.2.2.2
        lb-add 11111111-1111-1111-1111-111111111111 1.1.1.1 2.2.2.2
        lb-add e 1.1.1.1
      `,
    ],
    [
      'lb-del',
      `
        lb-add lb 10.0.0.1:80 10.0.0.2:80 -- lb-add lb 10.0.0.1:81 10.0.0.2:80 -- lb-add lb fd00::1 fd00::2
        --add-duplicate lb-add two 1.1.1.1 2.2.2.2
        --add-duplicate lb-add two 1.1.1.1 2.2.2.2
        lb-del nope
        lb-del two
        lb-del lb 1.1.1.1
        --if-exists lb-del lb 1.1.1.1
        lb-del lb fd00:0::1
        lb-del lb fd00::1
        lb-del lb 10.0.0.1:81
        lb-del lb 10.0.0.1:80
        lb-del lb
        lb-add lb 10.0.0.1:80 10.0.0.2:80
        lb-del lb x y
        lb-del lb
      `,
    ],
    [
      'lb-list',
      `
        lb-list
        lb-add :: :: ::
        lb-add z :: ::1
        lb-list
        lb-add lb0 10.0.0.1 10.0.0.2 -- lb-add lb1 10.0.0.1:80 10.0.0.2:80 udp -- lb-add lb1 9.0.0.1:80 10.0.0.2:80
        lb-add averyveryverylongname1 '[fd00::1]:80' '[fd00::2]:80'
        lb-add averyveryverybroad '[fd00::1]:80' '[fd00::2]:80,[fd00::3]:90'
        --template lb-add tpl ^vip:80 ^b udp
        lb-add ünïcödé 10.0.0.9:1 10.0.0.2:7
        create load_balancer name=raw vips:foo=bar vips:10.0.0.9='"x y"'
        create load_balancer name=empty
        create load_balancer name=bad vips:foo=bar
        create load_balancer name=noproto vips='"1.1.1.1:80"'=foo
        create load_balancer name=untemplated options:template=true vips:^x=foo
        lb-list
        lb-list lb0
        lb-list raw
        lb-list bad
        lb-list empty
        lb-list nope
        lb-list a b
      `,
    ],
    [
      'load balancers of switches and routers',
      `
        ls-add ls -- lr-add lr -- lb-add lb 1.1.1.1 2.2.2.2 -- lb-add other 1.1.1.3:80 2.2.2.2:8
        --add-duplicate lb-add two 1.1.1.1 2.2.2.2
        --add-duplicate lb-add two 1.1.1.1 2.2.2.2
        ls-lb-add nope nope
        ls-lb-add ls nope
        ls-lb-add ls two
        ls-lb-add ls 11111111-1111-1111-1111-111111111111
        ls-lb-add ls lb
        --may-exist ls-lb-add ls lb
        ls-lb-add ls other
        lr-lb-add nope lb
        lr-lb-add lr lb
        --may-exist lr-lb-add lr lb
        ls-lb-list ls
        lr-lb-list lr
        ls-lb-list nope
        lr-lb-list nope
        lr-lb-del lr other
        --if-exists lr-lb-del lr other
        --if-exists lr-lb-del lr nope
        lr-lb-del nope
        lr-lb-del lr lb
        lr-lb-del lr
        ls-lb-del ls lb
        ls-lb-del ls nope
        ls-lb-del ls lb
        ls-lb-list ls
        ls-lb-add ls lb
        lb-del other
        ls-lb-del ls
        ls-lb-list ls
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });
});

it('leaves no reference to a load balancer that goes while its switch changes', async () => {
  // Whether ovn-nbctl does depends on its order of operations, which is any.
  const lines = [
    'ls-add ls -- lb-add lb 1.1.1.1 2.2.2.2 -- lb-add other 1.1.1.1 2.2.2.2',
    'ls-lb-add ls other',
    'ls-lb-add ls lb -- lb-del other',
  ];
  for (const line of lines) await pair.apply(parseArguments(line.split(' ')));
  const [lb] = pair.session.replica.table('Load_Balancer').rows();
  const [ls] = pair.session.replica.table('Logical_Switch').rows();
  expect(ls?.load_balancer).toEqual([lb?._uuid]);
});
