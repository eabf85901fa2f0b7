import { gestures, proposeFreeIp } from '@ovn-console/ovn/gestures';
import type { EntityOf, NatRule } from '@ovn-console/topology';
import type { GraphView } from '../../scene/graph-view.ts';
import { choiceOf, onlyOne, referenceOf, referred } from '../choices.ts';
import type { Choice, FieldSpec } from '../field-spec.ts';
import { defineForm, type FormContext, type Values } from '../form-definition.ts';
import { insideNetworks, outsidePort } from '../network-facts.ts';

type NatType = 'snat' | 'dnat' | 'dnat_and_snat';

const natTypes: readonly (Choice & { readonly value: NatType })[] = [
  { value: 'snat', label: 'SNAT' },
  { value: 'dnat', label: 'DNAT' },
  { value: 'dnat_and_snat', label: 'DNAT and SNAT' },
];

function natTypeOf(text: string | undefined): NatType {
  return natTypes.find(({ value }) => value === text)?.value ?? 'snat';
}

export const addNat = defineForm({
  title: 'Add NAT',
  kind: 'router',
  gesture: gestures.addNat,
  proposals,
  fields: ({ graph }, values) => [
    choiceOf(graph, 'router'),
    { control: 'choice', name: 'natType', label: 'Type', choices: natTypes },
    {
      control: 'text',
      name: 'externalIp',
      label: 'External IP',
      mono: true,
      placeholder: '10.10.10.240',
    },
    {
      control: 'text',
      name: 'logicalIp',
      label: 'Logical IP',
      mono: true,
      placeholder: natTypeOf(values['natType']) === 'snat' ? '172.16.0.0/24' : '172.16.0.10',
      hint: natTypeOf(values['natType']) === 'snat' ? 'An address, or a whole network.' : undefined,
    },
    ...distributedFields(graph, values),
  ],
  input: (values) => ({
    router: values['router'] ?? '',
    natType: natTypeOf(values['natType']),
    externalIp: values['externalIp'] ?? '',
    logicalIp: values['logicalIp'] ?? '',
    logicalPort: values['logicalPort'] ?? '',
    externalMac: values['externalMac'] ?? '',
  }),
  outcome: ({ router = '' }) => ({ kind: 'router', name: router }),
});

/** Only a floating address can be translated on the guest's own chassis. */
function distributedFields(graph: GraphView, values: Values): readonly FieldSpec[] {
  if (natTypeOf(values['natType']) !== 'dnat_and_snat') return [];
  const guests = graph.byKind('switchPort').filter(({ type }) => type === '');
  return [
    {
      control: 'text',
      name: 'logicalPort',
      label: 'Logical port',
      suggestions: guests.map(({ name }) => name),
      hint: 'With it the address is translated on the guest’s own chassis.',
    },
    { control: 'text', name: 'externalMac', label: 'External MAC', mono: true },
  ];
}

function proposals({ graph, prefill, mac }: FormContext, typed: Values): Values {
  const reference =
    typed['router'] ?? (referenceOf(graph, prefill.routerId) || onlyOne(graph, 'router'));
  const natType = natTypeOf(typed['natType']);
  const router = referred(graph, 'router', reference);
  const guest = referred(graph, 'switchPort', typed['logicalPort']);
  return {
    router: reference,
    natType,
    externalIp: externalIp(graph, router, natType),
    logicalIp: natType === 'snat' ? snatNetwork(graph, router) : (guest?.ips[0] ?? ''),
    logicalPort: '',
    externalMac: guest ? mac : '',
  };
}

/** The router's own outside address for SNAT; a free one beside it for what is to be reached. */
function externalIp(
  graph: GraphView,
  router: EntityOf<'router'> | undefined,
  natType: NatType,
): string {
  const [network] = (router && outsidePort(graph, router.id)?.networks) ?? [];
  if (network === undefined) return '';
  const [own = ''] = network.split('/');
  const used = router?.nats.map((nat) => nat.externalIp) ?? [];
  const hops = router?.routes.map((route) => route.nexthop) ?? [];
  return natType === 'snat' ? own : (proposeFreeIp(network, [...used, ...hops]) ?? '');
}

/** The first inside network that is not translated yet. */
function snatNetwork(graph: GraphView, router: EntityOf<'router'> | undefined): string {
  if (!router) return '';
  const done = new Set(
    router.nats.filter(({ type }) => type === 'snat').map((nat) => nat.logicalIp),
  );
  return insideNetworks(graph, router.id).find((network) => !done.has(network)) ?? '';
}

export const deleteNat = defineForm({
  title: 'Delete NAT',
  kind: 'router',
  gesture: gestures.deleteNat,
  proposals: ({ graph, prefill }) => ({
    router: referenceOf(graph, prefill.routerId),
    rule: rulesOf(graph, prefill.routerId)[0]?.uuid ?? '',
  }),
  fields: ({ graph, prefill }) => [
    {
      control: 'choice',
      name: 'rule',
      label: 'Rule',
      choices: rulesOf(graph, prefill.routerId).map((rule) => ({
        value: rule.uuid,
        label: `${labelOf(rule)} ${rule.logicalIp} as ${rule.externalIp}`,
      })),
    },
  ],
  input(values, { graph, prefill }) {
    const rule = rulesOf(graph, prefill.routerId).find(({ uuid }) => uuid === values['rule']);
    const natType = natTypeOf(rule?.type);
    // lr-nat-del finds snat rules by their logical address, others by the external one.
    const ip = natType === 'snat' ? rule?.logicalIp : rule?.externalIp;
    return { router: values['router'] ?? '', natType, ip: ip ?? '' };
  },
  fieldAt: () => 'rule',
  outcome: ({ router = '' }) => ({ kind: 'router', name: router }),
});

function rulesOf(graph: GraphView, routerId: string | undefined): readonly NatRule[] {
  return graph.of('router', routerId)?.nats ?? [];
}

function labelOf(rule: NatRule): string {
  return natTypes.find(({ value }) => value === rule.type)?.label ?? rule.type;
}
