import type { Central } from '@ovn-console/lab';
import { parseArguments, type Command } from '@ovn-console/ovn/commands';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller, TestApi } from '../testing/test-api.ts';
import { startTestCluster, type TestCluster } from '../testing/test-cluster.ts';
import { viewTopology } from '../testing/watching.ts';

let cluster: TestCluster;
let central: Central;
let test: TestApi;
let viewer: Caller;
let clusterId: string;

beforeAll(async () => {
  cluster = await startTestCluster();
  ({ central, test, clusterId } = cluster);
  viewer = await test.signIn('vera', 'viewer');
  await central.nbctl('ls-add', 'ls-int', '--', 'lsp-add', 'ls-int', 'vm1', '--', 'ls-add', 'ls-2');
  const view = await viewTopology(viewer, clusterId);
  await view.until((graph) => graph.byKind('switch').length === 2);
});

afterAll(async () => {
  await cluster[Symbol.asyncDispose]();
});

function commands(...argv: string[]): Command[] {
  return [...parseArguments(argv)];
}

describe('command.run', () => {
  it('prints what ovn-nbctl prints, to a viewer too', async () => {
    const run = await viewer.command.run({
      clusterId,
      commands: commands('get', 'Logical_Switch', 'ls-int', 'name', 'ports'),
    });
    const printed = await central.nbctl('get', 'Logical_Switch', 'ls-int', 'name', 'ports');
    expect('outputs' in run && run.outputs.map(({ text }) => text.trim())).toEqual([printed]);
  });

  it('prints tables as ovn-nbctl does', async () => {
    const line = ['list', 'Logical_Switch', 'ls-int'];
    const run = await viewer.command.run({ clusterId, commands: commands(...line) });
    const printed = await central.nbctl(...line);
    expect('outputs' in run && run.outputs[0]?.text.trim()).toBe(printed);
  });

  it.each([
    [{ format: 'csv', headings: false }, ['--format=csv', '--no-headings']],
    [{ format: 'table' }, ['--format=table']],
    [{ format: 'json', pretty: true }, ['--format=json', '--pretty']],
    [{ data: 'bare', headings: false }, ['--bare']],
  ] as const)('prints tables in the style %j as ovn-nbctl does', async (style, options) => {
    const line = ['--columns=name,ports', 'list', 'Logical_Switch', 'ls-int'];
    const run = await viewer.command.run({ clusterId, commands: commands(...line), style });
    const printed = await central.nbctl(...options, ...line);
    expect('outputs' in run && run.outputs[0]?.text.trim()).toBe(printed);
  });

  it('says where outputs name objects', async () => {
    const run = await viewer.command.run({
      clusterId,
      commands: commands('--columns=name,ports', 'list', 'Logical_Switch', 'ls-int'),
    });
    if (!('outputs' in run)) throw new Error(run.problem.message);
    const [output] = run.outputs;
    const linked = output?.links.map((link) => [
      link.table,
      output.text.slice(link.start, link.end),
    ]);
    const port = await central.nbctl('get', 'Logical_Switch_Port', 'vm1', '_uuid');
    expect(linked).toEqual([
      ['Logical_Switch', 'ls-int'],
      ['Logical_Switch_Port', port],
    ]);
  });

  it('tells a mistake in ovn-nbctl’s words, with the command and its property', async () => {
    const run = await viewer.command.run({
      clusterId,
      commands: commands('get', 'Logical_Switch', 'ls-int', '--', 'get', 'Logical_Switch', 'no'),
    });
    expect(run).toEqual({
      problem: {
        commandIndex: 1,
        field: 'record',
        severity: 'error',
        message: 'no row "no" in table Logical_Switch',
      },
    });
  });

  it('runs nothing that changes the network', async () => {
    const run = await viewer.command.run({ clusterId, commands: commands('ls-add', 'sneaky') });
    expect(run).toMatchObject({ problem: { field: 'type' } });
    expect(await central.nbctl('find', 'Logical_Switch', 'name=sneaky')).toBe('');
  });
});

describe('command.export', () => {
  it('gives the commands that recreate an object', async () => {
    const uuid = await central.nbctl('get', 'Logical_Switch_Port', 'vm1', '_uuid');
    const rows = [{ table: 'Logical_Switch_Port', uuid }];
    const { lines, script } = await viewer.command.export({ clusterId, rows });
    expect(lines).toEqual(['ovn-nbctl lsp-add ls-int vm1']);
    expect(script).toContain(lines[0]);
  });

  it('gives a script of the whole network', async () => {
    const { script } = await viewer.command.export({ clusterId });
    expect(script).toContain('ls-add ls-int');
    expect(script).toContain('ls-add ls-2');
  });

  it('gives nothing for what is not there', async () => {
    const rows = [{ table: 'Logical_Switch', uuid: crypto.randomUUID() }];
    expect((await viewer.command.export({ clusterId, rows })).lines).toEqual([]);
  });
});

describe('command.names', () => {
  it('gives names of rows, those that begin so first', async () => {
    const names = await viewer.command.names({
      clusterId,
      tables: ['Logical_Switch', 'Logical_Switch_Port'],
      typed: '',
    });
    expect(names).toEqual(['ls-2', 'ls-int', 'vm1']);
    const some = { clusterId, tables: ['Logical_Switch'], typed: 'int' };
    expect(await viewer.command.names(some)).toEqual(['ls-int']);
  });

  it('refuses a table that there is not', async () => {
    const names = viewer.command.names({ clusterId, tables: ['Nonsense'], typed: '' });
    await expect(names).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('change.preview', () => {
  it('says what becomes of each row', async () => {
    const { differences } = await viewer.change.preview({
      clusterId,
      commands: commands(
        'ls-add',
        'ls-3',
        '--',
        'ls-del',
        'ls-2',
        '--',
        'lsp-add',
        'ls-int',
        'vm2',
      ),
    });
    const told = differences.map(({ kind, table, name }) => `${kind} ${table} ${name}`);
    expect(told.toSorted()).toEqual([
      'deleted Logical_Switch ls-2',
      'inserted Logical_Switch ls-3',
      'inserted Logical_Switch_Port vm2',
      'modified Logical_Switch ls-int',
    ]);
  });
});
