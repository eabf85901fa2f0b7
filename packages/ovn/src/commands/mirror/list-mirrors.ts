import { formatField } from '../../nbctl/format-field.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';
import type { Draft } from '../../planning/draft.ts';
import type { Mirror } from '../../schema/northbound/mirror.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { compareRules, rulesOf } from './rules-of.ts';

/** `mirror-list`. Sorted by name. */
export const listMirrors = defineCommand({
  type: 'listMirrors',
  name: 'mirror-list',
  summary: 'print mirrors',
  parameters: {},
  isReading: true,
  reads: () => ({
    Mirror: ['name', 'filter', 'index', 'sink', 'type', 'mirror_rules'],
    Mirror_Rule: undefined,
  }),
  plan(_, draft, output) {
    const mirrors = [...draft.table('Mirror').rows()];
    for (const mirror of mirrors.toSorted((one, other) => compareAtoms(one.name, other.name))) {
      output.write(`${[...linesOf(mirror), ...ruleLines(mirror, draft)].join('\n')}\n\n`);
    }
  },
});

function linesOf({ name, type, sink, filter, index }: Mirror): string[] {
  return [
    `${name}:`,
    `  Type     :  ${type}`,
    `  Sink     :  ${sink}`,
    `  Filter   :  ${filter}`,
    ...(type === 'local' || type === 'lport' ? [] : [`  Index/Key:  ${index}`]),
  ];
}

function ruleLines(mirror: Mirror, draft: Draft): string[] {
  const rules = rulesOf(mirror, draft).toSorted(compareRules);
  if (rules.length === 0) return [];
  const lines = rules.map(({ priority, match, action }) =>
    [right(String(priority), 5), right(match, 30), right(action, 15)].join(' '),
  );
  return ['  Rules    :', ...lines.map((line) => `       ${line}`)];
}

function right(text: string, width: number): string {
  return formatField(text, { width, isRight: true });
}
