import { describe, expect, test } from 'vitest';
import { referenceNetwork } from '../testing/reference-network.ts';
import { valuesOf, type FormContext } from './form-definition.ts';
import { formOf } from './forms.ts';
import {
  areBlocking,
  onlyReached,
  problemsOfCommands,
  problemsOfFailure,
  problemsOfFields,
} from './problems.ts';

const definition = formOf('addGuestPort');
const context: FormContext = {
  graph: referenceNetwork(),
  prefill: { switchId: 'switch:ls-int' },
  opened: undefined,
  mac: '0a:00:00:00:00:99',
};
const form = { definition, context, values: valuesOf(definition, context, {}) };

describe('problems', () => {
  test('of the server stand on the field they come from, in its own words', () => {
    const message = 'vm1: a port with this name already exists';
    expect(
      problemsOfCommands([{ commandIndex: 0, field: 'name', severity: 'error', message }], form),
    ).toEqual({
      errors: { name: 'vm1: a port with this name already exists' },
      warnings: {},
      general: [],
    });
  });

  test('that are warnings do not stand in the way', () => {
    const problems = problemsOfCommands(
      [{ commandIndex: 1, field: 'addresses', severity: 'warning', message: 'outside' }],
      form,
    );
    expect(problems.warnings).toEqual({ ips: 'outside' });
    expect(areBlocking(problems)).toBe(false);
  });

  test('of no field of the form are told at its end', () => {
    const problems = problemsOfCommands(
      [{ commandIndex: 0, field: 'parent', severity: 'error', message: 'no such port' }],
      form,
    );
    expect(problems.general).toEqual([{ message: 'no such port', severity: 'error' }]);
    expect(areBlocking(problems)).toBe(true);
  });

  test('of applying stand on their field too', () => {
    const cause = {
      kind: 'exists',
      message: 'taken meanwhile',
      commandIndex: 0,
      field: 'name',
    } as const;
    expect(problemsOfFailure('whatever', cause, form).errors).toEqual({ name: 'taken meanwhile' });
    expect(problemsOfFailure('connection lost', undefined, form).general).toEqual([
      { message: 'connection lost', severity: 'error' },
    ]);
  });

  test('of fields nobody has come to are not told yet', () => {
    const problems = problemsOfFields(
      { ok: false, errors: { name: 'Enter a name.', mac: 'No.' } },
      form,
    );
    expect(onlyReached(problems, (field) => field === 'mac').errors).toEqual({ mac: 'No.' });
  });
});
