import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { StaleRowError } from '../errors.ts';
import { RecordedDatabase } from '../testing/recorded-database.ts';
import { inverseOf, planDifferences } from './index.ts';

let recorded: RecordedDatabase;

beforeAll(async () => {
  recorded = await RecordedDatabase.start();
});
afterAll(async () => {
  await recorded[Symbol.asyncDispose]();
});
beforeEach(async () => {
  await recorded.clear();
  await recorded.nbctl(
    'init -- ls-add ls -- lsp-add ls vm1 -- set Logical_Switch_Port vm1 addresses=a,b -- lsp-add ls vm2',
  );
  await recorded.nbctl('lsp-set-options vm1 k=1 l=1 -- pg-add pg vm2');
});

/** Undoes what was done first although somebody has done something since. */
async function undo(done: string, since: readonly string[]): Promise<string[]> {
  const differences = await recorded.nbctl(done);
  for (const line of since) await recorded.nbctl(line);
  const operations = planDifferences(inverseOf(differences), recorded.session.replica);
  await recorded.transact(operations);
  return recorded.dump();
}

async function refusalOf(done: string, since: readonly string[]): Promise<string> {
  try {
    await undo(done, since);
  } catch (error) {
    if (error instanceof StaleRowError) return error.message;
    throw error;
  }
  return 'done';
}

const newSwitch = 'ls-add new -- lsp-add new vm9';

interface Case {
  readonly title: string;
  readonly done: string;
  readonly since: readonly string[];
}

const refusals: readonly (Case & { readonly message: string | RegExp })[] = [
  {
    title: 'a column that has another value',
    done: 'lsp-set-type vm1 localnet',
    since: ['lsp-set-type vm1 l2gateway'],
    message: 'type of logical switch port vm1 changed meanwhile',
  },
  {
    title: 'an added element that is gone',
    done: 'set Logical_Switch_Port vm1 addresses=a,b,c',
    since: ['set Logical_Switch_Port vm1 addresses=a,b'],
    message: 'addresses of logical switch port vm1 changed meanwhile',
  },
  {
    title: 'a removed element that is back',
    done: 'set Logical_Switch_Port vm1 addresses=a',
    since: ['set Logical_Switch_Port vm1 addresses=a,b'],
    message: 'addresses of logical switch port vm1 changed meanwhile',
  },
  {
    title: 'a key that has got another value',
    done: 'remove Logical_Switch_Port vm1 options k',
    since: ['set Logical_Switch_Port vm1 options:k=2'],
    message: 'options of logical switch port vm1 changed meanwhile',
  },
  {
    title: 'a new row that has been changed',
    done: newSwitch,
    since: ['set Logical_Switch new other_config:subnet=10.0.0.0/8'],
    message: 'other_config of logical switch new changed meanwhile',
  },
  {
    title: 'a new row that has been added to',
    done: newSwitch,
    since: ['lsp-add new vm8'],
    message: 'ports of logical switch new changed meanwhile',
  },
  {
    title: 'a new row that has been referred to',
    done: newSwitch,
    since: ['pg-set-ports pg vm2 vm9'],
    message: 'ports of port group pg changed meanwhile',
  },
  {
    title: 'a new row that has gone',
    done: newSwitch,
    since: ['ls-del new'],
    message: 'logical switch new was deleted meanwhile',
  },
  {
    title: 'a unique name that is taken again',
    done: 'lsp-del vm1',
    since: ['ls-add other -- lsp-add other vm1'],
    message: 'a logical switch port vm1 was created meanwhile',
  },
  {
    title: 'a name that commands go by and that is taken again',
    done: 'ls-del ls',
    since: ['ls-add ls'],
    message: 'a logical switch ls was created meanwhile',
  },
  {
    title: 'a name that a row had before another took it',
    done: 'set Logical_Switch ls name=renamed',
    since: ['ls-add ls'],
    message: 'a logical switch ls was created meanwhile',
  },
  {
    title: 'what was in a row and is no more',
    done: 'pg-set-ports pg vm1',
    since: ['lsp-del vm2'],
    message: /^logical switch port [-0-9a-f]{36} was deleted meanwhile$/,
  },
];

describe('an inverse is refused, naming', () => {
  it.each(refusals)('$title', async ({ done, since, message }) => {
    expect(await refusalOf(done, since)).toMatch(message);
  });
});

const additions: readonly (Case & { readonly line: RegExp })[] = [
  {
    title: 'what others have added to a set',
    done: 'set Logical_Switch_Port vm1 addresses=a,b,c',
    since: ['set Logical_Switch_Port vm1 addresses=a,b,c,d'],
    line: /a, b, d/,
  },
  {
    title: 'what others have added to a map',
    done: 'set Logical_Switch_Port vm1 options:k=2',
    since: ['set Logical_Switch_Port vm1 options:m=3'],
    line: /k=1, l=1, m=3/,
  },
  {
    title: 'other columns',
    done: 'lsp-set-type vm1 localnet',
    since: ['lsp-set-enabled vm1 disabled'],
    line: /,false,/,
  },
];

describe('an inverse leaves alone', () => {
  it.each(additions)('$title', async ({ done, since, line }) => {
    const lines = await undo(done, since);
    const ours = lines
      .filter((each) => each.includes('vm1'))
      .map((each) => each.replaceAll('"', ''));
    expect(ours).toEqual([expect.stringMatching(line)]);
  });

  it('what OVN writes by itself into a row that it takes away', async () => {
    const lines = await undo(newSwitch, ['set Logical_Switch_Port vm9 up=true tag=3']);
    expect(lines.join('')).not.toContain('vm9');
  });

  it('a row that had the same name before', async () => {
    await recorded.nbctl('--add-duplicate ls-add ls');
    const [uuid = ''] = [...recorded.session.replica.table('Logical_Switch').rows()].map(
      ({ _uuid }) => _uuid,
    );
    await undo(`ls-del ${uuid}`, []);
    expect(recorded.session.replica.table('Logical_Switch').findBy('name', 'ls')).toHaveLength(2);
  });
});

describe('an inverse that was planned before somebody changed something', () => {
  it('is refused by the server, and nothing is changed', async () => {
    const differences = await recorded.nbctl(newSwitch);
    const operations = planDifferences(inverseOf(differences), recorded.session.replica);
    await recorded.nbctl('pg-set-ports pg vm2 vm9');
    const before = await recorded.dump();
    expect(await recorded.attempt(operations)).toBeUndefined();
    expect(await recorded.dump()).toEqual(before);
  });
});
