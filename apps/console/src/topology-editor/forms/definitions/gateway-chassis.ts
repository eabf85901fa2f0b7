import { gestures } from '@ovn-console/ovn/gestures';
import type { EntityOf } from '@ovn-console/topology';
import { byName, displayName } from '../../scene/names.ts';
import { referenceOf } from '../choices.ts';
import type { FieldSpec } from '../field-spec.ts';
import { trimmed } from '../field-text.ts';
import { defineForm, type FormContext, type Values } from '../form-definition.ts';
import { gatewayChassisFor } from '../network-facts.ts';

const FIRST_PRIORITY = 100;
const PRIORITY_STEP = 25;
/** Proposed for a port that has no candidates yet: two do not fail over (see the object's panel). */
const PROPOSED_CANDIDATES = 3;

export const gatewayChassis = defineForm({
  title: 'Gateway chassis',
  kind: 'routerPort',
  intro: 'The candidate with the highest priority that is alive runs the port.',
  gesture: gestures.setGatewayChassis,
  proposals: (context) => {
    const candidates = candidatesOf(context);
    if (candidates.length > 0) {
      return Object.fromEntries(
        candidates.map((one) => [fieldOf(one.chassisName), `${one.priority}`]),
      );
    }
    return Object.fromEntries(
      usable(context)
        .slice(0, PROPOSED_CANDIDATES)
        .map(({ name }, index) => [fieldOf(name), `${FIRST_PRIORITY - index * PRIORITY_STEP}`]),
    );
  },
  fields: (context, values) =>
    listed(context).map((chassis): FieldSpec => {
      return {
        control: 'priority',
        name: fieldOf(chassis.name),
        label: chassis.label,
        hint: chassis.hint,
        proposal: nextPriority(values),
      };
    }),
  input(values, context) {
    const chassis = changedCandidates(values, context).map((name) => ({
      chassis: name,
      priority: Number(values[fieldOf(name)]),
    }));
    return {
      port: referenceOf(context.graph, context.prefill.portId),
      chassis,
      removed: candidatesOf(context)
        .map(({ chassisName }) => chassisName)
        .filter((name) => trimmed(values[fieldOf(name)]) === ''),
    };
  },
  fieldAt(path, values, context) {
    const [, index] = /^chassis\.(\d+)/u.exec(path) ?? [];
    const name = changedCandidates(values, context)[Number(index)];
    return name === undefined ? path : fieldOf(name);
  },
  outcome: (_values, { opened }) =>
    opened?.kind === 'routerPort' ? { kind: 'routerPort', name: opened.name } : undefined,
});

const fieldOf = (chassisName: string) => `priority.${chassisName}`;

/** As they were shown when the form was opened. */
function candidatesOf({ opened }: FormContext) {
  return opened?.kind === 'routerPort' ? opened.gatewayCandidates : [];
}

function usable({ graph, prefill }: FormContext): readonly EntityOf<'chassis'>[] {
  if (prefill.portId === undefined) return [];
  return gatewayChassisFor(graph, prefill.portId).toSorted((a, b) =>
    byName(displayName(a), displayName(b)),
  );
}

interface Listed {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
}

/** Candidates first, by priority; then every other chassis. A candidate may be no chassis any more. */
function listed(context: FormContext): readonly Listed[] {
  const reaching = new Set(usable(context).map(({ id }) => id));
  const all = context.graph.byKind('chassis');
  const candidates = candidatesOf(context).map(({ chassisName, hostname }) => {
    const chassis = all.find(({ name }) => name === chassisName);
    return chassis
      ? listing(chassis, reaching)
      : { name: chassisName, label: hostname ?? chassisName, hint: 'not registered' };
  });
  const known = new Set(candidates.map(({ name }) => name));
  const others = all
    .filter(({ name }) => !known.has(name))
    .toSorted((a, b) => byName(displayName(a), displayName(b)))
    .map((chassis) => listing(chassis, reaching));
  return [...candidates, ...others];
}

function listing(chassis: EntityOf<'chassis'>, reaching: ReadonlySet<string>): Listed {
  const encaps = chassis.encaps.map(({ ip }) => ip).join(' ');
  const reach = reaching.has(chassis.id) ? '' : ', does not map the physical network';
  return { name: chassis.name, label: displayName(chassis), hint: `${encaps}${reach}` };
}

/** One step below the lowest that is set. */
function nextPriority(values: Values): string {
  const set = Object.entries(values)
    .filter(([name, value]) => name.startsWith('priority.') && trimmed(value) !== '')
    .map(([, value]) => Number(value));
  if (set.length === 0) return `${FIRST_PRIORITY}`;
  return `${Math.max(1, Math.min(...set) - PRIORITY_STEP)}`;
}

/** Those whose priority is new or different; all of them when nothing is. */
function changedCandidates(values: Values, context: FormContext): readonly string[] {
  const before = new Map(
    candidatesOf(context).map(({ chassisName, priority }) => [chassisName, `${priority}`]),
  );
  const ticked = listed(context)
    .map(({ name }) => name)
    .filter((name) => trimmed(values[fieldOf(name)]) !== '');
  const removes = [...before.keys()].some((name) => trimmed(values[fieldOf(name)]) === '');
  const changed = ticked.filter((name) => before.get(name) !== trimmed(values[fieldOf(name)]));
  return changed.length > 0 || removes ? changed : ticked;
}
