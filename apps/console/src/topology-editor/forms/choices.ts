import type { EntityId, EntityKind, EntityOf } from '@ovn-console/topology';
import type { GraphView } from '../scene/graph-view.ts';
import { byName, displayName } from '../scene/names.ts';
import type { Choice, FieldSpec } from './field-spec.ts';

type Named = EntityOf<'switch' | 'router' | 'switchPort' | 'routerPort'>;

/**
 * How a command names an object: by name, or by uuid where other objects of its kind share the
 * name (OVN lets them).
 */
export function referenceTo(graph: GraphView, entity: Named): string {
  const same = graph
    .byKind<EntityKind>(entity.kind)
    .filter((other) => 'name' in other && other.name === entity.name);
  return same.length > 1 || entity.name === '' ? entity.uuid : entity.name;
}

/** The reference of an object that was chosen or selected; '' when there is none. */
export function referenceOf(graph: GraphView, id: EntityId | undefined): string {
  const entity = id === undefined ? undefined : graph.get(id);
  return entity && isNamed(entity) ? referenceTo(graph, entity) : '';
}

function isNamed(entity: { readonly kind: EntityKind }): entity is Named {
  return ['switch', 'router', 'switchPort', 'routerPort'].includes(entity.kind);
}

/** The object that a reference names. */
export function referred<K extends Named['kind']>(
  graph: GraphView,
  kind: K,
  reference: string | undefined,
): EntityOf<K> | undefined {
  if (reference === undefined || reference === '') return undefined;
  const isIt = (entity: Named) => entity.name === reference || entity.uuid === reference;
  return graph.byKind(kind).find((entity) => isIt(entity));
}

/** A field to choose a switch or router with. */
export function choiceOf(graph: GraphView, kind: 'switch' | 'router'): FieldSpec {
  const label = kind === 'switch' ? 'Switch' : 'Router';
  return { control: 'choice', name: kind, label, choices: choicesOf(graph, kind) };
}

function choicesOf(graph: GraphView, kind: 'switch' | 'router'): readonly Choice[] {
  const entities: readonly EntityOf<'switch' | 'router'>[] = graph.byKind(kind);
  return entities
    .map((entity) => ({ value: referenceTo(graph, entity), label: displayName(entity) }))
    .toSorted((a, b) => byName(a.label, b.label));
}

/** The only switch or router there is: then it need not be chosen. */
export function onlyOne(graph: GraphView, kind: 'switch' | 'router'): string {
  const entities: readonly EntityOf<'switch' | 'router'>[] = graph.byKind(kind);
  const [only] = entities;
  return only && entities.length === 1 ? referenceTo(graph, only) : '';
}
