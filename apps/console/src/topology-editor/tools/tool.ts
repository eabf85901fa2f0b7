import type { EntityId } from '@ovn-console/topology';
import type { FormId } from '../forms/form-id.ts';

/** What a form starts from: the objects that were selected, or joined by a drag. */
export interface Prefill {
  readonly switchId?: EntityId | undefined;
  readonly routerId?: EntityId | undefined;
  readonly portId?: EntityId | undefined;
  readonly networkId?: EntityId | undefined;
}

/** What the person is doing. Looking needs no tool. */
export type Tool =
  | { readonly type: 'look' }
  | {
      readonly type: 'form';
      readonly form: FormId;
      readonly prefill: Prefill;
      /** Rises with every form opened: a form opened again starts afresh. */
      readonly opening: number;
    }
  | { readonly type: 'delete'; readonly target: EntityId };

const look: Tool = { type: 'look' };

/** The tools as a small machine: one at a time, and `look` when one is put down. */
export interface ToolState {
  readonly tool: Tool;
  readonly openings: number;
}

export const atRest: ToolState = { tool: look, openings: 0 };

export function withForm(state: ToolState, form: FormId, prefill: Prefill): ToolState {
  const opening = state.openings + 1;
  return { tool: { type: 'form', form, prefill, opening }, openings: opening };
}

export function withDelete(state: ToolState, target: EntityId): ToolState {
  return { ...state, tool: { type: 'delete', target } };
}

export function putDown(state: ToolState): ToolState {
  return { ...state, tool: look };
}
