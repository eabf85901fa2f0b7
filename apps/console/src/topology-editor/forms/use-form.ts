'use client';
import type { RowPremise } from '@ovn-console/api';
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
import { openedObject } from './opened-object.ts';
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
  /** Starts over from the object as it is now, forgetting what was typed. */
  readonly takeTheirs: () => void;
  /** Keeps what was typed, and the object as it is now for what it is to be held against. */
  readonly rebase: () => readonly RowPremise[];
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
  const [opened, setOpened] = useState<Entity | undefined>(() => openedObject(graph, prefill));
  const [shown, setShown] = useState(opened);
  const [typed, setTyped] = useState<Values>({});
  const context: FormContext = { graph, prefill, opened, mac };
  const premiseAt = (object: Entity | undefined) =>
    definition.premise?.({ ...context, opened: object }) ?? [];
  const values = valuesOf(definition, context, typed);
  return {
    context,
    typed,
    values,
    evaluation: definition.evaluate(values, context),
    premise: premiseAt(shown),
    set: (name, value) => {
      setTyped((now) => ({ ...now, [name]: value }));
      onTyped();
    },
    setAll: setTyped,
    takeTheirs: () => {
      const current = openedObject(graph, prefill);
      setOpened(current);
      setShown(current);
      setTyped({});
    },
    rebase: () => {
      const current = openedObject(graph, prefill);
      // What stands in the fields becomes typed: it must not follow the object as it is now.
      setTyped(values);
      setShown(current);
      return premiseAt(current);
    },
  };
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
