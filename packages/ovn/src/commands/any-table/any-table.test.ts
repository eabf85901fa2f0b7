import { describe, expect, it } from 'vitest';
import type { Draft } from '../../planning/draft.ts';
import { NotYet } from '../../planning/not-yet.ts';
import { networkOf } from '../../testing/network-of.ts';
import { parseArguments } from '../parse-arguments.ts';
import { plan, type Plan } from '../plan.ts';

const network = networkOf(
  parseArguments(
    [
      'ls-add ls1 -- ls-add ls2 -- lsp-add ls1 vm1 -- lsp-add ls1 vm2',
      'set Logical_Switch_Port vm1 tag=7 addresses=a,b options:k=v options:l=w',
      'set Logical_Switch_Port vm2 external_ids:neutron\\:port_name=guest',
    ]
      .join(' -- ')
      .split(' '),
  ),
);

type Prepare = (draft: Draft) => void;

const asOvnNbctl: Prepare = (draft) => {
  draft.seesAsOvnNbctl = true;
};

function planned(line: string, prepare?: Prepare): Plan {
  return plan(parseArguments(line.split(' ')), network, prepare);
}

/** What the commands of a line print. */
function printed(line: string, prepare?: Prepare): string {
  return planned(line, prepare)
    .outputs.flatMap(({ parts }) => parts)
    .map((part) => (typeof part === 'string' ? part : 'new row'))
    .join('');
}

/** The cells of the first column that a line shows. */
function shown(line: string): unknown[] {
  const table = planned(line).outputs.at(-1)?.table;
  return (table?.rows ?? []).map(([cell]) => (typeof cell === 'object' ? cell.value : cell));
}

describe('a record', () => {
  it.each(['vm1', 'guest'])('is found by its name %s', (record) => {
    expect(printed(`get Logical_Switch_Port ${record} type`)).toBe('""\n');
  });

  it('is "." when it is the only one', () => {
    expect(() => printed('get Logical_Switch . name')).toThrow(
      'no row "." in table Logical_Switch',
    );
    expect(printed('create NB_Global name=n -- get nb . name')).toBe('new row\nn\n');
  });
});

describe('get', () => {
  it('prints columns and entries, each on a line', () => {
    expect(printed('get Logical_Switch_Port vm1 addr tag options:k parent_name')).toBe(
      '[a, b]\n7\nv\n[]\n',
    );
  });

  it('prints an empty line for an entry that need not be there', () => {
    expect(printed('--if-exists get Logical_Switch_Port vm1 options:x')).toBe('\n');
    expect(() => printed('get Logical_Switch_Port vm1 options:x')).toThrow(
      'no key "x" in Logical_Switch_Port record "vm1" column options',
    );
  });
});

describe('find', () => {
  it.each([
    ['name=vm1', ['vm1']],
    ['name!=vm1', ['vm2']],
    ['tag>6', ['vm1']],
    ['tag{>=}[]', ['vm1', 'vm2']],
    ['addresses{<=}a,b,c', ['vm1', 'vm2']],
    ['addresses{>}a', ['vm1']],
    ['addresses{not-in}a', ['vm2']],
    ['options:k=v', ['vm1']],
    ['options:k!=x', ['vm1']],
    ['options:k{!=}x', ['vm1', 'vm2']],
    ['options{>=}k=v', ['vm1']],
    ['options{in}k=v,l=w', ['vm1', 'vm2']],
  ])('takes %s', (condition, names) => {
    expect(shown(`--columns=name find Logical_Switch_Port ${condition}`)).toEqual(names);
  });
});

describe('add', () => {
  it('keeps an entry that is there, unless it is the last command', () => {
    const add = 'add Logical_Switch_Port vm1 options k=x m=y';
    const get = 'get Logical_Switch_Port vm1 options';
    expect(printed(`${add} -- ${get}`)).toBe('{k=v, l=w, m=y}\n');
    expect(JSON.stringify(planned(add).operations)).toContain('["k","x"]');
  });

  it('refuses what does not fit in the words of whoever counts', () => {
    const add = 'add Logical_Switch_Port vm1 tag 8';
    expect(() => planned(`${add} -- comment`)).toThrow(
      '"add" operation would put 2 values in column tag of table Logical_Switch_Port but the maximum number is 1',
    );
    expect(() => planned(add)).toThrow(
      'transaction error: {"details":"Attempted to store 2 elements in set of up to 1 integers.","error":"constraint violation"}',
    );
  });
});

describe('remove', () => {
  it('takes keys, pairs that are so, and values', () => {
    const line =
      'remove Logical_Switch_Port vm1 options k l=x -- remove Logical_Switch_Port vm1 addresses b z';
    const get = 'get Logical_Switch_Port vm1 options addresses';
    expect(printed(`${line} -- ${get}`)).toBe('{l=w}\n[a]\n');
  });
});

describe('names of rows', () => {
  it('may be used before the row is created', () => {
    const line =
      'set Logical_Switch ls1 acls=@a -- --id=@a create ACL direction=to-lport priority=1 match=1 action=drop';
    const { operations, warnings } = planned(line);
    const insertion = operations.find(({ op }) => op === 'insert');
    expect(insertion).toMatchObject({ table: 'ACL', 'uuid-name': 'Symbol_1' });
    expect(JSON.stringify(operations)).toContain('["named-uuid","Symbol_1"]');
    expect(warnings).toEqual([]);
  });

  it('have to be given to a row, and only one', () => {
    expect(() => planned('set Logical_Switch ls1 acls=@a')).toThrow(
      'row id "@a" is referenced but never created (e.g. with "-- --id=@a create ...")',
    );
    const create = '--id=@a create Logical_Switch name=x';
    expect(() => planned(`${create} -- ${create}`)).toThrow(
      'row id "@a" may only be specified on one --id option',
    );
  });

  it('are warned of when nothing refers to the row', () => {
    const [warning] = planned('--id=@a create ACL priority=1').warnings;
    expect(warning?.message).toBe(
      'row id "@a" was created but no reference to it was inserted, so it will not actually appear in the database',
    );
  });
});

it('wrong names of tables and columns count before anything is carried out', () => {
  expect(() => planned('set Logical_Switch nope name=x -- list nonsense')).toThrow(
    'unknown table "nonsense"',
  );
});

it('wait-until waits for the row, and for what is asked of it', () => {
  expect(() => planned('wait-until Logical_Switch ls3')).toThrow(NotYet);
  expect(() => planned('wait-until Logical_Switch_Port vm1 tag=8')).toThrow(NotYet);
  expect(() => planned('wait-until Logical_Switch_Port vm1 tag=7')).not.toThrow();
});

describe('a later command of a batch', () => {
  const create = '--id=@p create Logical_Switch_Port name=new';
  const add = 'add Logical_Switch ls2 ports @p';

  it('sees what add did to a set of references', () => {
    const line = `${create} -- ${add} -- get Logical_Switch ls2 ports`;
    expect(printed(line)).toBe('new row\n[Symbol_1]\n');
    expect(printed(line, asOvnNbctl)).toBe('new row\n[Symbol_1]\n');
  });

  it('sees what other commands added to one, unless it is to see what it would in ovn-nbctl', () => {
    const line = 'lsp-add ls2 vm3 -- get Logical_Switch ls2 ports';
    expect(printed(line)).toBe('[Logical_Switch_Port_1]\n');
    expect(printed(line, asOvnNbctl)).toBe('[]\n');
  });
});
