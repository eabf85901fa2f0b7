import { gestures } from '@ovn-console/ovn/gestures';
import { switchPortsOf } from '../../scene/graph-view.ts';
import { choiceOf, onlyOne, referenceOf, referred } from '../choices.ts';
import { YES } from '../field-spec.ts';
import { wordsOf } from '../field-text.ts';
import { defineForm, type FormContext, type Values } from '../form-definition.ts';
import { proposeName } from '../naming.ts';
import {
  freeIpOn,
  lengthOf,
  networkOfSwitch,
  statesLengths,
  takenPortNames,
} from '../network-facts.ts';

export const addGuestPort = defineForm({
  title: 'Add guest port',
  kind: 'switchPort',
  gesture: gestures.addGuestPort,
  proposals,
  fields: ({ graph }) => [
    choiceOf(graph, 'switch'),
    {
      control: 'text',
      name: 'name',
      label: 'Name',
      mono: true,
      hint: 'The same as external_ids:iface-id of the guest’s interface, or it will not bind.',
    },
    {
      control: 'text',
      name: 'guest',
      label: 'Guest',
      hint: 'What people call it. May be left out.',
    },
    { control: 'text', name: 'mac', label: 'MAC', mono: true },
    {
      control: 'text',
      name: 'ips',
      label: 'IP addresses',
      mono: true,
      placeholder: '172.16.0.10',
      hint: 'Several with blanks between them; none for an address that OVN need not know.',
    },
    {
      control: 'toggle',
      name: 'portSecurity',
      label: 'Port security',
      hint: 'The guest may send only from these addresses.',
    },
  ],
  input: (values) => ({
    switch: values['switch'] ?? '',
    name: values['name'] ?? '',
    mac: values['mac'] ?? '',
    ips: wordsOf(values['ips']),
    guest: values['guest'] ?? '',
    portSecurity: values['portSecurity'] === YES,
  }),
  outcome: ({ name = '' }) => ({ kind: 'switchPort', name }),
});

function proposals({ graph, prefill, mac }: FormContext, typed: Values): Values {
  const reference =
    typed['switch'] ?? (referenceOf(graph, prefill.switchId) || onlyOne(graph, 'switch'));
  const owner = referred(graph, 'switch', reference);
  if (!owner) return { switch: reference, name: '', mac, ips: '' };
  const guests = switchPortsOf(graph, owner.id).filter(({ type }) => type === '');
  const taken = new Set(takenPortNames(graph));
  const names = guests.map((port) => port.name);
  return {
    switch: reference,
    name: proposeName(names, `${owner.name}-`, taken),
    mac,
    ips: proposedIp({ graph, switchId: owner.id }),
  };
}

function proposedIp({
  graph,
  switchId,
}: Pick<FormContext, 'graph'> & { switchId: string }): string {
  const ip = freeIpOn(graph, switchId);
  const network = networkOfSwitch(graph, switchId);
  if (ip === undefined || network === undefined) return '';
  return statesLengths(graph, switchId) ? `${ip}${lengthOf(network)}` : ip;
}
