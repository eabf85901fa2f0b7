import { gestures, type Gesture } from '@ovn-console/ovn/gestures';
import type { EntityOf } from '@ovn-console/topology';
import { z } from 'zod';
import { referenceOf } from '../choices.ts';
import { YES } from '../field-spec.ts';
import { linesOf } from '../field-text.ts';
import { defineForm, type FormContext, type Outcome } from '../form-definition.ts';
import { premiseOf } from '../premise.ts';

export const changeAddresses = defineForm({
  title: 'Change addresses',
  kind: 'switchPort',
  gesture: gestures.changeAddresses,
  proposals: (context) => ({ addresses: shown(context)?.addresses.join('\n') ?? '' }),
  fields: () => [
    {
      control: 'lines',
      name: 'addresses',
      label: 'Addresses',
      mono: true,
      placeholder: '52:54:00:12:34:56 172.16.0.10',
      hint: 'One per line: a MAC and its IP addresses, or dynamic, unknown, router.',
    },
  ],
  input: (values, context) => ({
    port: reference(context),
    addresses: linesOf(values['addresses']),
  }),
  premise: (context) => premiseOfPort(context, (port) => ({ addresses: port.addresses })),
  wanted: (values) => ({ addresses: linesOf(values['addresses']) }),
  outcome: samePort,
});

const setPortSecurity: Gesture<z.ZodType<PortSecurity, PortSecurity>> = {
  input: z.strictObject({ port: z.string(), addresses: z.array(z.string()) }),
  commands: (input) => [{ type: 'setLogicalSwitchPortPortSecurity', ...input }],
  fieldOf: (_commandIndex, property) => property,
};

interface PortSecurity {
  readonly port: string;
  readonly addresses: string[];
}

export const changePortSecurity = defineForm({
  title: 'Change port security',
  kind: 'switchPort',
  intro: 'The guest may send only from these addresses; from any when there are none.',
  gesture: setPortSecurity,
  proposals: (context) => ({ addresses: shown(context)?.portSecurity.join('\n') ?? '' }),
  fields: () => [
    {
      control: 'lines',
      name: 'addresses',
      label: 'Allowed addresses',
      mono: true,
      placeholder: '52:54:00:12:34:56 172.16.0.10',
      hint: 'One per line: a MAC and its IP addresses.',
    },
  ],
  input: (values, context) => ({
    port: reference(context),
    addresses: linesOf(values['addresses']),
  }),
  premise: (context) => premiseOfPort(context, (port) => ({ port_security: port.portSecurity })),
  wanted: (values) => ({ port_security: linesOf(values['addresses']) }),
  outcome: samePort,
});

const setEnabled: Gesture<z.ZodType<{ port: string; enabled: boolean }, Enabled>> = {
  input: z.strictObject({ port: z.string(), enabled: z.boolean() }),
  commands: ({ port, enabled }) => [
    { type: 'setLogicalSwitchPortEnabled', port, state: enabled ? 'enabled' : 'disabled' },
  ],
  fieldOf: (_commandIndex, property) => (property === 'state' ? 'enabled' : property),
};

interface Enabled {
  readonly port: string;
  readonly enabled: boolean;
}

export const changeEnabled = defineForm({
  title: 'Enable or disable',
  kind: 'switchPort',
  gesture: setEnabled,
  proposals: (context) => ({ enabled: shown(context)?.enabled ? YES : '' }),
  fields: () => [
    {
      control: 'toggle',
      name: 'enabled',
      label: 'Enabled',
      hint: 'A disabled port passes no packets.',
    },
  ],
  input: (values, context) => ({
    port: reference(context),
    enabled: values['enabled'] === YES,
  }),
  outcome: samePort,
});

function shown({ opened }: FormContext): EntityOf<'switchPort'> | undefined {
  return opened?.kind === 'switchPort' ? opened : undefined;
}

function reference({ graph, prefill }: FormContext): string {
  return referenceOf(graph, prefill.portId);
}

function samePort(_values: unknown, context: FormContext): Outcome | undefined {
  const port = shown(context);
  return port && { kind: 'switchPort', name: port.name };
}

type ColumnsOf = (port: EntityOf<'switchPort'>) => Parameters<typeof premiseOf>[1];

function premiseOfPort(context: FormContext, columns: ColumnsOf) {
  const port = shown(context);
  return port ? premiseOf(port, columns(port)) : [];
}
