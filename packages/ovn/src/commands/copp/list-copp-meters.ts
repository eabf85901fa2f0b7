import { inStringMapOrder } from '../../nbctl/string-map.ts';
import { compareAtoms } from '../../nbctl/values/atom.ts';
import { lookUp } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `copp-list NAME`. */
export const listCoppMeters = defineCommand({
  type: 'listCoppMeters',
  name: 'copp-list',
  summary: 'List all copp policies defined for control protocols NAME.',
  parameters: { name: argument('NAME', { refersTo: 'Copp' }) },
  isReading: true,
  plan({ name }, draft, output) {
    const copp = lookUp(draft, 'Copp', { id: name, field: 'name' });
    const meters = [...(copp?.meters ?? [])].toSorted(([one], [other]) => compareAtoms(one, other));
    const lines = inStringMapOrder(meters).map(([protocol, meter]) => `${protocol}: ${meter}\n`);
    output.write(...lines);
  },
});
