import { gestures } from '@ovn-console/ovn/gestures';
import { referenceOf } from '../choices.ts';
import type { FieldSpec } from '../field-spec.ts';
import { trimmed } from '../field-text.ts';
import { defineForm, type FormContext, type Values } from '../form-definition.ts';
import { premiseOf } from '../premise.ts';

export const changeOptions = defineForm({
  title: 'Change options',
  kind: 'switchPort',
  intro: 'All options of the port: what is not listed is removed.',
  gesture: gestures.changeOptions,
  proposals: (context) => {
    const entries = Object.entries(optionsShown(context)).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.assign({}, ...entries.map(([key, value], index) => pair(index + 1, key, value)));
  },
  fields: (_context, values) =>
    numbersOf(values).map((number): FieldSpec => ({
      control: 'pair',
      name: `value.${number}`,
      keyName: `key.${number}`,
      label: `Option ${number}`,
    })),
  input: (values, { graph, prefill }) => ({
    port: referenceOf(graph, prefill.portId),
    options: optionsOf(values),
  }),
  fieldAt(path, values) {
    const key = path.replace(/^options\.?/u, '');
    const number = numbersOf(values).find((n) => trimmed(values[`key.${n}`]) === key);
    return `value.${number ?? numbersOf(values)[0] ?? 1}`;
  },
  premise: (context) =>
    context.opened?.kind === 'switchPort'
      ? premiseOf(context.opened, { options: context.opened.options })
      : [],
  wanted: (values) => ({ options: optionsOf(values) }),
  outcome: (_values, { opened }) =>
    opened?.kind === 'switchPort' ? { kind: 'switchPort', name: opened.name } : undefined,
  more: {
    label: 'Add option',
    add: (values) => ({ ...values, ...pair(Math.max(0, ...numbersOf(values)) + 1, '', '') }),
  },
});

function optionsShown({ opened }: FormContext): Readonly<Record<string, string>> {
  return opened?.kind === 'switchPort' ? opened.options : {};
}

function pair(number: number, key: string, value: string): Values {
  return { [`key.${number}`]: key, [`value.${number}`]: value };
}

function numbersOf(values: Values): readonly number[] {
  return Object.keys(values)
    .flatMap((name) => /^key\.(\d+)$/u.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
}

/** An option whose key is emptied is removed. */
function optionsOf(values: Values): Record<string, string> {
  return Object.fromEntries(
    numbersOf(values)
      .map((n) => [trimmed(values[`key.${n}`]), trimmed(values[`value.${n}`])] as const)
      .filter(([key]) => key !== ''),
  );
}
