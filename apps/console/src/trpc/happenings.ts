import type { BindingEntity, Entity } from '@ovn-console/topology';
import { chassisName, entityName, type EntityLookup } from './entity-names.ts';
import type { EntityChange } from './live-graph.ts';

/**
 * What happened, in a few words for the status bar: the most telling of the changes, or nothing
 * when none is worth a line (counters and timestamps).
 */
export function happening(
  changes: readonly EntityChange[],
  names: EntityLookup,
): string | undefined {
  for (const describe of [bindingMoved, chassisCameOrWent, objectCameOrWent]) {
    for (const change of changes) {
      const text = describe(change, names);
      if (text) return text;
    }
  }
  return undefined;
}

function bindingMoved({ before, after }: EntityChange, names: EntityLookup): string | undefined {
  const binding = after ?? before;
  if (binding?.kind !== 'binding') return undefined;
  const was = boundTo(before, names);
  const is = boundTo(after, names);
  const name = entityName(binding, names);
  if (is && is !== was) return `${name} bound to ${is}`;
  if (was && !is) return `${name} released by ${was}`;
  if (before?.kind !== 'binding' || after?.kind !== 'binding') return undefined;
  return upChanged(before, after, name);
}

function upChanged(before: BindingEntity, after: BindingEntity, name: string): string | undefined {
  if (after.up === before.up || after.up === undefined) return undefined;
  return `${name} is ${after.up ? 'up' : 'down'}`;
}

function boundTo(entity: Entity | undefined, names: EntityLookup): string | undefined {
  if (entity?.kind !== 'binding' || !entity.chassisId) return undefined;
  const chassis = names.get(entity.chassisId);
  return chassis?.kind === 'chassis' ? chassisName(chassis) : undefined;
}

function chassisCameOrWent({ before, after }: EntityChange): string | undefined {
  const chassis = after ?? before;
  if (chassis?.kind !== 'chassis') return undefined;
  const name = chassisName(chassis);
  if (!before) return `${name} registered`;
  if (!after) return `${name} is gone`;
  return before.kind === 'chassis' && before.state !== chassis.state
    ? `${name} is ${chassis.state}`
    : undefined;
}

const tellable: readonly Entity['kind'][] = ['switch', 'router', 'switchPort', 'routerPort'];

function objectCameOrWent(
  { before, after }: EntityChange,
  names: EntityLookup,
): string | undefined {
  const object = after ?? before;
  if (!object || !tellable.includes(object.kind)) return undefined;
  if (!before) return `${entityName(object, names)} added`;
  return after ? undefined : `${entityName(object, names)} removed`;
}
