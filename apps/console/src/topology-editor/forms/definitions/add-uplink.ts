import { gestures, proposeUplinkName } from '@ovn-console/ovn/gestures';
import { choiceOf, onlyOne, referenceOf, referred } from '../choices.ts';
import { trimmed } from '../field-text.ts';
import { defineForm, type FormContext, type Values } from '../form-definition.ts';
import { bridgeOf, physicalNetworks, takenPortNames } from '../network-facts.ts';

export const addUplink = defineForm({
  title: 'Add uplink',
  kind: 'network',
  intro: 'A localnet port: the switch reaches a physical network on every chassis that maps it.',
  gesture: gestures.addLocalnetUplink,
  proposals,
  fields: ({ graph }, values) => [
    choiceOf(graph, 'switch'),
    {
      control: 'text',
      name: 'network',
      label: 'Physical network',
      suggestions: physicalNetworks(graph),
      placeholder: 'UPLINK',
      hint: reach({ graph }, values['network']),
    },
    { control: 'text', name: 'port', label: 'Name' },
    { control: 'text', name: 'tag', label: 'VLAN tag', mono: true, hint: 'Empty for untagged.' },
  ],
  input: (values) => ({
    switch: values['switch'] ?? '',
    port: values['port'] ?? '',
    network: values['network'] ?? '',
    ...(trimmed(values['tag']) !== '' && { tag: Number(values['tag']) }),
  }),
  outcome: ({ port = '' }) => ({ kind: 'switchPort', name: port }),
});

function proposals({ graph, prefill }: FormContext, typed: Values): Values {
  const reference =
    typed['switch'] ?? (referenceOf(graph, prefill.switchId) || onlyOne(graph, 'switch'));
  const owner = referred(graph, 'switch', reference);
  const chosen = graph.of('network', prefill.networkId)?.name;
  const network = typed['network'] ?? chosen ?? physicalNetworks(graph)[0] ?? '';
  const leadsTo = bridgeOf(graph, network) ?? network;
  const port =
    owner && network !== ''
      ? proposeUplinkName({ switch: owner.name, network: leadsTo }, takenPortNames(graph))
      : '';
  return { switch: reference, network, port, tag: '' };
}

/** How many chassis would carry it: none is legal, and rarely meant. */
function reach({ graph }: Pick<FormContext, 'graph'>, name: string | undefined): string {
  const network = graph.byKind('network').find((one) => one.name === trimmed(name));
  const chassis = graph.byKind('chassis').length;
  return `Mapped by ${network?.chassisIds.length ?? 0} of ${chassis} chassis (ovn-bridge-mappings).`;
}
