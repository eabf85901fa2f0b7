'use client';
import { createContext, use, useMemo } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';
import type { EntityId } from '@ovn-console/topology';
import type { FormId } from '../forms/form-id.ts';
import {
  atRest,
  putDown,
  withDelete,
  withForm,
  type Prefill,
  type Tool,
  type ToolState,
} from './tool.ts';

export type ToolStore = StoreApi<ToolState>;

export function createToolStore(): ToolStore {
  return createStore<ToolState>(() => atRest);
}

export const ToolContext = createContext<ToolStore | undefined>(undefined);

export interface Tools {
  readonly openForm: (form: FormId, prefill: Prefill) => void;
  readonly askToDelete: (target: EntityId) => void;
  readonly putDown: () => void;
}

function useToolStore(): ToolStore {
  const store = use(ToolContext);
  if (!store) throw new Error('There is no ToolContext above this component.');
  return store;
}

export function useTool(): Tool {
  return useStore(useToolStore(), ({ tool }) => tool);
}

/** The ways from one tool to another. */
export function useTools(): Tools {
  const store = useToolStore();
  return useMemo(() => toolsOf(store), [store]);
}

export function toolsOf(store: ToolStore): Tools {
  return {
    openForm: (form, prefill) => store.setState((state) => withForm(state, form, prefill)),
    askToDelete: (target) => store.setState((state) => withDelete(state, target)),
    putDown: () => store.setState(putDown),
  };
}
