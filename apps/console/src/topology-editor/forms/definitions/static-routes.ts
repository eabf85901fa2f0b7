import { gestures, proposeFreeIp } from '@ovn-console/ovn/gestures';
import { routerPortsOf } from '../../scene/graph-view.ts';
import { choiceOf, onlyOne, referenceOf, referred } from '../choices.ts';
import { defineForm, type FormContext, type Values } from '../form-definition.ts';
import { outsidePort } from '../network-facts.ts';

export const addStaticRoute = defineForm({
  title: 'Add static route',
  kind: 'router',
  gesture: gestures.addStaticRoute,
  proposals({ graph, prefill }, typed) {
    const reference = routerReference({ graph, prefill }, typed);
    const router = referred(graph, 'router', reference);
    const hasDefault = router?.routes.some(({ prefix }) => prefix === DEFAULT_ROUTE) ?? true;
    const [network] = (router && outsidePort(graph, router.id)?.networks) ?? [];
    // By custom the lowest address of a network is the one that leads on.
    const nexthop = network === undefined ? undefined : proposeFreeIp(network, []);
    return {
      router: reference,
      prefix: hasDefault ? '' : DEFAULT_ROUTE,
      nexthop: hasDefault ? '' : (nexthop ?? ''),
      outputPort: '',
    };
  },
  fields: ({ graph }, values) => [
    choiceOf(graph, 'router'),
    { control: 'text', name: 'prefix', label: 'Prefix', mono: true, placeholder: '0.0.0.0/0' },
    { control: 'text', name: 'nexthop', label: 'Next hop', mono: true, placeholder: '10.10.10.1' },
    {
      control: 'text',
      name: 'outputPort',
      label: 'Output port',
      suggestions: portNames(graph, values),
      hint: 'Empty: the port in whose network the next hop is.',
    },
  ],
  input: (values) => ({
    router: values['router'] ?? '',
    prefix: values['prefix'] ?? '',
    nexthop: values['nexthop'] ?? '',
    outputPort: values['outputPort'] ?? '',
  }),
  outcome: ({ router = '' }) => ({ kind: 'router', name: router }),
});

const DEFAULT_ROUTE = '0.0.0.0/0';

export const deleteStaticRoute = defineForm({
  title: 'Delete static route',
  kind: 'router',
  gesture: gestures.deleteStaticRoute,
  proposals: ({ graph, prefill }) => ({
    router: referenceOf(graph, prefill.routerId),
    route: routesOf({ graph, prefill })[0]?.uuid ?? '',
  }),
  fields: (context) => [
    {
      control: 'choice',
      name: 'route',
      label: 'Route',
      choices: routesOf(context).map(({ uuid, prefix, nexthop }) => ({
        value: uuid,
        label: `${prefix} via ${nexthop}`,
      })),
    },
  ],
  input(values, context) {
    const route = routesOf(context).find(({ uuid }) => uuid === values['route']);
    const { prefix = '', nexthop = '' } = route ?? {};
    return { router: values['router'] ?? '', prefix, nexthop };
  },
  fieldAt: () => 'route',
  outcome: ({ router = '' }) => ({ kind: 'router', name: router }),
});

type About = Pick<FormContext, 'graph' | 'prefill'>;

function routerReference({ graph, prefill }: About, typed: Values): string {
  return typed['router'] ?? (referenceOf(graph, prefill.routerId) || onlyOne(graph, 'router'));
}

function routesOf({ graph, prefill }: About) {
  return graph.of('router', prefill.routerId)?.routes ?? [];
}

function portNames(graph: FormContext['graph'], values: Values): readonly string[] {
  const router = referred(graph, 'router', values['router']);
  return router ? routerPortsOf(graph, router.id).map(({ name }) => name) : [];
}
