import { CommandError, run } from '@ovn-console/lab';
import { OperationError } from '@ovn-console/ovsdb/errors';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { differingLines, type DifferingLine } from '../../testing/differing-lines.ts';
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
      'records by whatever they go by',
      `
        ls-add ls -- lsp-add ls p1 -- lsp-add ls p2
        set Logical_Switch_Port p2 external_ids:neutron\\:port_name=vm
        set Logical_Switch_Port vm type=router -- get Logical_Switch_Port vm name type
        set Logical_Switch . name=ls2 -- get ls . name
        get logical-switch . name
        get Logical_Switch_Port . name
        get Logical_Switch_Port 11112222-3333-4444-5555-666677778888 name
        --id=0a0b0c0d-0000-0000-0000-00000000000A create Address_Set name=as
        get Address_Set 0a0b name -- get Address_Set 0A0B0C0D-0000-0000-0000-00000000000a name
        get Address_Set 0a0 name
        get Address_Set 0A0B name
        --if-exists get Address_Set 0a0 name
      `,
    ],
    [
      'DHCP options by the port that has them',
      `
        ls-add ls -- lsp-add ls p1
        --id=@d create DHCP_Options cidr=10.0.0.0/24 -- set Logical_Switch_Port p1 dhcpv4_options=@d
        set DHCP_Options p1 options:router=10.0.0.1
        get DHCP_Options p1 cidr options
        get DHCP_Options p2 cidr
      `,
    ],
    [
      'a set of one value',
      `
        ls-add ls -- lsp-add ls p
        add Logical_Switch_Port p tag 5
        add Logical_Switch_Port p tag 5
        add Logical_Switch_Port p tag 6
        add Logical_Switch_Port p tag 6 7
        add Logical_Switch_Port p tag 6 -- comment
        add Logical_Switch_Port p parent_name b a c
        add Logical_Switch_Port p name x
        remove Logical_Switch_Port p name x
        remove Logical_Switch_Port p name p
        remove Logical_Switch_Port p tag 4 5
        clear Logical_Switch_Port p tag name
      `,
    ],
    [
      'rows named in the same command line, in any order',
      `
        ls-add ls
        set Logical_Switch ls acls=@a -- --id=@a create ACL direction=to-lport priority=1 match=1 action=drop
        --id=@l get Logical_Switch ls -- --id=@q create QoS direction=to-lport priority=1 match=1 bandwidth=rate=7 -- add Logical_Switch ls qos_rules @q
        add Logical_Switch ls acls @nope
        --id=@l get Logical_Switch ls -- --id=@l get Logical_Switch ls
        remove Logical_Switch ls acls @a -- --id=@a get ACL .
        --id=x create Logical_Switch name=y
      `,
    ],
    [
      'names that are wrong come first',
      `
        set Logical_Switch nope name=x -- list nonsense
        ls-add ls -- set Logical_Switch ls name=x nope=1
        ls-add ls -- create Logical_Switch nope=1
        ls-add ls -- clear Logical_Switch nope o
        ls-add ls -- --columns= list Logical_Switch
        get Logical_
      `,
    ],
    [
      'what is destroyed',
      `
        ls-add a -- ls-add b -- ls-add c -- lsp-add c p
        destroy Logical_Switch a a
        destroy Logical_Switch a nope
        --if-exists destroy Logical_Switch a nope
        destroy Logical_Switch_Port p
        --all --if-exists destroy Logical_Switch
        --all destroy Logical_Switch b
        destroy Logical_Switch
        --all destroy Logical_Switch
      `,
    ],
  ])('%s', async (_, script) => {
    expect(await differingLines(pair, script)).toEqual([]);
  });

  it('any changes of any columns', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 20, maxLength: 20 }), async (lines) => {
        await pair.clear();
        for (const line of [...beginning, ...lines]) expect(await differences(line)).toEqual([]);
      }),
      { numRuns: 6, interruptAfterTimeLimit: 45_000 },
    );
  });
});

const beginning = ['ls-add ls -- lsp-add ls p1 -- lsp-add ls p2'];

const record = fc.constantFrom(
  'Logical_Switch_Port p1',
  'Logical_Switch_Port p2',
  'Logical_Switch ls',
  'NB_Global .',
);
const words = (text: string): fc.Arbitrary<string> => fc.constantFrom(...text.split(' '));
const column = words(
  'addresses tag up options external_ids type parent_name other_config hv_cfg ipsec ports acls',
);
const value = fc.oneof(
  words('a b 5 true no 4096 [] {} a,b [b] a=b {a=1,b=2} "" 1-3 a:b x= 9223372036854775807'),
  words('00000000-0000-0000-0000-000000000001 "a" @'),
  fc.constant('"a b"'),
);
const key = fc.constantFrom('', '', ':a', ':"b c"', ':');

/** A word as a shell reads it. */
const quoted = (text: string): string => `'${text}'`;
const said = (parts: readonly (string | readonly string[])[]): string => parts.flat().join(' ');
const assignment = fc
  .tuple(column, key, value)
  .map(([name, entry, text]) => quoted(`${name}${entry}=${text}`));
const values = fc.array(value.map(quoted), { minLength: 1, maxLength: 3 });
const assignments = fc.array(assignment, { minLength: 1, maxLength: 3 });

const one = fc.oneof(
  fc.tuple(fc.constant('set'), record, assignments).map(said),
  fc.tuple(words('add remove'), record, column, values).map(said),
  fc.tuple(fc.constant('clear'), record, column).map(said),
  fc
    .tuple(record, column, key)
    .map(([row, name, entry]) => said(['get', row, quoted(name + entry)])),
);
const change = fc.oneof(
  { arbitrary: one, weight: 3 },
  { arbitrary: fc.tuple(one, one).map((lines) => lines.join(' -- ')), weight: 1 },
);

/** What only the server refuses, it refuses of both; how differently that is said does not matter. */
async function differences(line: string): Promise<readonly (DifferingLine | string)[]> {
  try {
    return await differingLines(pair, line);
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return (await isRefused(line)) ? [] : [line];
  }
}

async function isRefused(line: string): Promise<boolean> {
  const env = { OVN_NB_DB: pair.theirs.remote };
  try {
    await run(['bash', '--norc', '-c', `ovn-nbctl -- ${line}`], { env });
    return false;
  } catch (error) {
    if (error instanceof CommandError) return true;
    throw error;
  }
}
