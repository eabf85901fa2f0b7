import { assignmentsOf } from '@ovn-console/ovn/commands';
import { gestures, type Gesture } from '@ovn-console/ovn/gestures';
import type { EntityOf } from '@ovn-console/topology';
import { z } from 'zod';
import { referenceOf } from '../choices.ts';
import { trimmed, wordsOf } from '../field-text.ts';
import { defineForm, type FormContext } from '../form-definition.ts';
import { premiseOf } from '../premise.ts';

const { mac, networks } = gestures.linkSwitchToRouter.input.shape;
const input = z.strictObject({ port: z.string(), mac, networks });

/** A router port's MAC and networks have no command of their own: they are columns that are set. */
const setRouterPort: Gesture<typeof input> = {
  input,
  commands: ({ port, ...columns }) => [
    {
      type: 'setColumns',
      table: 'Logical_Router_Port',
      record: port,
      assignments: assignmentsOf({ columns }),
    },
  ],
  fieldOf: (_commandIndex, property) => property,
};

export const changeRouterPort = defineForm({
  title: 'Change addresses',
  kind: 'routerPort',
  gesture: setRouterPort,
  proposals: (context) => ({
    mac: shown(context)?.mac ?? '',
    networks: shown(context)?.networks.join(' ') ?? '',
  }),
  fields: () => [
    {
      control: 'text',
      name: 'networks',
      label: 'Networks',
      mono: true,
      placeholder: '172.16.0.1/24',
      hint: 'The port’s own addresses, with the lengths of their networks.',
    },
    { control: 'text', name: 'mac', label: 'MAC', mono: true },
  ],
  input: (values, { graph, prefill }) => ({
    port: referenceOf(graph, prefill.portId),
    mac: values['mac'] ?? '',
    networks: wordsOf(values['networks']),
  }),
  premise(context) {
    const port = shown(context);
    return port ? premiseOf(port, { mac: port.mac, networks: port.networks }) : [];
  },
  wanted: (values) => ({ mac: trimmed(values['mac']), networks: wordsOf(values['networks']) }),
  outcome(_values, context) {
    const port = shown(context);
    return port && { kind: 'routerPort', name: port.name };
  },
});

function shown({ opened }: FormContext): EntityOf<'routerPort'> | undefined {
  return opened?.kind === 'routerPort' ? opened : undefined;
}
