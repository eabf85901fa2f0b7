import { commandGroups, printCommand } from '@ovn-console/ovn/commands';
import { describe, expect, it } from 'vitest';
import { referenceNetwork } from '../testing/reference-network.ts';
import type { Prefill } from '../tools/tool.ts';
import { YES } from './field-spec.ts';
import { valuesOf, type FormContext, type Values } from './form-definition.ts';
import { formOf } from './forms.ts';

const changes = commandGroups()
  .flatMap(([, commands]) => commands)
  .filter(({ isReading }) => !isReading);

function filled(name: string, typed: Values, prefill: Prefill = {}) {
  const form = formOf(`command:${name}`);
  const context: FormContext = {
    graph: referenceNetwork(),
    prefill,
    opened: undefined,
    mac: '0a:00:00:00:00:01',
  };
  const values = valuesOf(form, context, typed);
  const evaluation = form.evaluate(values, context);
  return {
    fields: form.fields(context, values),
    outcome: evaluation.ok
      ? evaluation.commands.map((command) => printCommand(command).join(' '))
      : evaluation.errors,
  };
}

describe('the form of a command', () => {
  it.each(changes.map(({ name }) => name))('is there for %s', (name) => {
    const { fields } = filled(name, {});
    expect(new Set(fields.map((field) => field.name)).size).toBe(fields.length);
  });

  it('asks for what the command needs', () => {
    expect(filled('lsp-set-type', {}).outcome).toEqual({
      port: 'Enter PORT.',
      portType: 'Enter TYPE.',
    });
  });

  it('says the command that its fields say', () => {
    const typed = { switch: 'ls-int', name: 'vm9', mayExist: YES, parent: 'vm1', tag: '7' };
    expect(filled('lsp-add', typed).outcome).toEqual(['--may-exist lsp-add ls-int vm9 vm1 7']);
  });

  it('takes one argument a line where a command takes many', () => {
    const typed = { port: 'vm1', addresses: 'unknown\n52:54:00:00:00:01 10.0.0.1\n' };
    expect(filled('lsp-set-addresses', typed).outcome).toEqual([
      'lsp-set-addresses vm1 unknown 52:54:00:00:00:01 10.0.0.1',
    ]);
  });

  it('takes the arguments one by one where a command has a syntax of its own', () => {
    const typed = { arguments: 'vm1\nrequested-chassis=kvm1' };
    expect(filled('lsp-set-options', typed).outcome).toEqual([
      'lsp-set-options vm1 requested-chassis=kvm1',
    ]);
  });

  it('says on the field what an argument is missing', () => {
    const typed = { switch: 'ls-int', name: 'vm9', tag: '7' };
    expect(filled('lsp-add', typed).outcome).toEqual({ parent: 'PARENT must be given too' });
    expect(filled('lsp-set-options', {}).outcome).toMatchObject({
      arguments: expect.stringContaining("'lsp-set-options' command requires at least"),
    });
  });

  it('begins with what is selected', () => {
    const { fields, outcome } = filled('ls-del', {}, { switchId: 'switch:ls-int' });
    expect(outcome).toEqual(['ls-del ls-int']);
    expect(fields[0]).toMatchObject({ suggestions: ['ls-ext', 'ls-int'] });
  });
});
