import { gestures, proposeLinkNames } from '@ovn-console/ovn/gestures';
import { choiceOf, onlyOne, referenceOf, referred } from '../choices.ts';
import { wordsOf } from '../field-text.ts';
import { defineForm, type FormContext, type Values } from '../form-definition.ts';
import { freeIpOn, lengthOf, networkOfSwitch, takenPortNames } from '../network-facts.ts';

export const linkSwitchToRouter = defineForm({
  title: 'Link switch to router',
  kind: 'link',
  intro: 'Both ends at once: the router’s port, and the switch’s port that leads to it.',
  gesture: gestures.linkSwitchToRouter,
  proposals,
  fields: ({ graph }) => [
    choiceOf(graph, 'switch'),
    choiceOf(graph, 'router'),
    {
      control: 'text',
      name: 'networks',
      label: 'Network',
      mono: true,
      placeholder: '172.16.0.1/24',
      hint: 'The router’s own address, with the length of the network.',
    },
    { control: 'text', name: 'mac', label: 'MAC', mono: true },
    { control: 'text', name: 'routerPort', label: 'Router port' },
    { control: 'text', name: 'switchPort', label: 'Switch port' },
  ],
  input: (values) => ({
    switch: values['switch'] ?? '',
    router: values['router'] ?? '',
    networks: wordsOf(values['networks']),
    mac: values['mac'] ?? '',
    routerPort: values['routerPort'] ?? '',
    switchPort: values['switchPort'] ?? '',
  }),
  outcome: ({ routerPort = '' }) => ({ kind: 'routerPort', name: routerPort }),
});

function proposals({ graph, prefill, mac }: FormContext, typed: Values): Values {
  const { switchId, routerId } = prefill;
  const from = typed['switch'] ?? (referenceOf(graph, switchId) || onlyOne(graph, 'switch'));
  const to = typed['router'] ?? (referenceOf(graph, routerId) || onlyOne(graph, 'router'));
  const owner = referred(graph, 'switch', from);
  const router = referred(graph, 'router', to);
  const names =
    owner && router
      ? proposeLinkNames({ switch: owner.name, router: router.name }, takenPortNames(graph))
      : { routerPort: '', switchPort: '' };
  return { switch: from, router: to, mac, ...names, networks: gatewayAddress(graph, owner?.id) };
}

/** A router's address in the network that the switch's guests are in already. */
function gatewayAddress(graph: FormContext['graph'], switchId: string | undefined): string {
  if (switchId === undefined) return '';
  const ip = freeIpOn(graph, switchId);
  const network = networkOfSwitch(graph, switchId);
  return ip === undefined || network === undefined ? '' : `${ip}${lengthOf(network)}`;
}
