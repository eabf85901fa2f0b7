'use client';
import type { ErrorCause, RowPremise } from '@ovn-console/api';
import { proposeMac } from '@ovn-console/ovn/gestures';
import type { Entity } from '@ovn-console/topology';
import { useState } from 'react';
import { useLiveCluster } from '../../trpc/cluster-provider.tsx';
import { useEntities } from '../../trpc/graph-hooks.ts';
import {
  valuesOf,
  type Evaluation,
  type FormContext,
  type FormDefinition,
  type Values,
} from './form-definition.ts';
import { takenMacs } from './network-facts.ts';
import type { GraphView } from '../scene/graph-view.ts';
import { openedObject } from './opened-object.ts';
import { rebasedOn } from './premise.ts';
import type { Prefill } from '../tools/tool.ts';

export interface FormState {
  readonly context: FormContext;
  /** What the person has set; the rest of `values` are proposals. */
  readonly typed: Values;
  readonly values: Values;
  readonly evaluation: Evaluation;
  readonly premise: readonly RowPremise[];
  readonly set: (name: string, value: string) => void;
  readonly setAll: (values: Values) => void;
  /** Starts over from the object as somebody else has left it, forgetting what was typed. */
  readonly takeTheirs: () => void;
  /** Keeps what was typed, to be applied over what somebody else was told to have written. */
  readonly rebase: (theirs: ErrorCause['changedColumns']) => readonly RowPremise[];
}

/** The state of one form: what was typed over live proposals, and what it was opened on. */
export function useForm(
  definition: FormDefinition,
  prefill: Prefill,
  onTyped: () => void,
): FormState {
  const { graph } = useLiveCluster().live;
  // Proposals follow the live graph: another's new port takes its address out of the proposals.
  useEntities('switchPort');
  useEntities('routerPort');
  const [mac] = useState(() => proposeMac(randomBytes, takenMacs(graph)));
  // Undefined: nothing is typed over theirs yet, and the graph may still be on its way there.
  const [frozen, setFrozen] = useState<Frozen | undefined>(() => freeze(graph, prefill));
  const [typed, setTyped] = useState<Values>({});
  const [rebased, setRebased] = useState<readonly RowPremise[]>();
  const { opened } = frozen ?? freeze(graph, prefill);
  const context: FormContext = { graph, prefill, opened, mac };
  const premise = rebased ?? definition.premise?.(context) ?? [];
  const values = valuesOf(definition, context, typed);
  const type = (next: Values) => {
    setFrozen((now) => now ?? freeze(graph, prefill));
    setTyped(next);
    onTyped();
  };
  return {
    context,
    typed,
    values,
    evaluation: definition.evaluate(values, context),
    premise,
    set: (name, value) => type({ ...typed, [name]: value }),
    setAll: type,
    takeTheirs: () => {
      setFrozen(undefined);
      setRebased(undefined);
      setTyped({});
    },
    rebase: (theirs) => {
      const next = rebasedOn(premise, theirs ?? []);
      setRebased(next);
      return next;
    },
  };
}

/** The object as it was shown at one moment. */
interface Frozen {
  readonly opened: Entity | undefined;
}

function freeze(graph: GraphView, prefill: Prefill): Frozen {
  return { opened: openedObject(graph, prefill) };
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
