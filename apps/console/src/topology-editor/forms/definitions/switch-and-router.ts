import { gestures } from '@ovn-console/ovn/gestures';
import { defineForm } from '../form-definition.ts';
import { proposeName } from '../naming.ts';

export const addSwitch = defineForm({
  title: 'Add switch',
  kind: 'switch',
  gesture: gestures.addSwitch,
  proposals: ({ graph }) => ({
    name: proposeName(
      graph.byKind('switch').map(({ name }) => name),
      'ls-',
    ),
  }),
  fields: () => [{ control: 'text', name: 'name', label: 'Name' }],
  input: ({ name = '' }) => ({ name }),
  outcome: ({ name = '' }) => ({ kind: 'switch', name }),
});

export const addRouter = defineForm({
  title: 'Add router',
  kind: 'router',
  gesture: gestures.addRouter,
  proposals: ({ graph }) => ({
    name: proposeName(
      graph.byKind('router').map(({ name }) => name),
      'lr-',
    ),
  }),
  fields: () => [{ control: 'text', name: 'name', label: 'Name' }],
  input: ({ name = '' }) => ({ name }),
  outcome: ({ name = '' }) => ({ kind: 'router', name }),
});
