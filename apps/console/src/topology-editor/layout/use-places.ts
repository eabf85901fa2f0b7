'use client';
import type { LayoutEvent } from '@ovn-console/api';
import type { EntityId } from '@ovn-console/topology';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { createStore, useStore, type StoreApi } from 'zustand';
import { useLiveCluster } from '../../trpc/cluster-provider.tsx';
import { errorMessage } from '../../trpc/error-cause.ts';
import { keepSubscribed } from '../../trpc/keep-subscribed.ts';
import { useTRPCClient } from '../../trpc/trpc-provider.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Scene } from '../scene/scene.ts';
import type { Place, Places } from './arrange.ts';
import { layOut } from './elk.ts';
import { seatAll, seatsAt, type Seats } from './layout-keeper.ts';

interface PlacesState {
  /** What the automatic layout and its newcomers got; undefined until the first layout. */
  readonly seats: Seats | undefined;
  /** What people dragged, as the server keeps it; undefined until it has told. */
  readonly dragged: Places | undefined;
}

export interface LaidOut {
  /** Undefined until there is a first layout. */
  readonly places: Places | undefined;
  readonly drag: (id: EntityId, place: Place) => void;
  /** Lays everything out anew, for everybody. */
  readonly tidy: () => Promise<void>;
}

/**
 * Places for the scene's cards: those that people dragged (kept and shared by the server under
 * `view`), and for the rest a layered layout made once, to which newcomers are added.
 */
export function usePlaces(scene: Scene, view: string): LaidOut {
  const store = usePlacesStore(view);
  const save = useSharedPositions(store, view);
  const { seats, dragged } = useStore(store);
  useFirstLayout(store, scene);
  const places = useMemo(() => {
    if (!seats || !dragged) return undefined;
    return seatAll(scene.cards, scene.edges, { seats, dragged });
  }, [scene, seats, dragged]);
  useEffect(() => {
    // Newcomers keep the seats that they were given.
    if (places) store.setState(({ seats: old }) => ({ seats: merged(old, places) }));
  }, [store, places]);

  const drag = useCallback(
    (id: EntityId, place: Place) => {
      store.setState((state) => ({ dragged: new Map(state.dragged).set(id, place) }));
      save({ [id]: place });
    },
    [store, save],
  );
  const tidy = useCallback(async () => {
    const laidOut = await layOut(scene.cards, scene.edges);
    const dropped = [...(store.getState().dragged?.keys() ?? [])];
    store.setState({ seats: seatsAt(scene.cards, laidOut), dragged: new Map() });
    if (dropped.length > 0) save(Object.fromEntries(dropped.map((id) => [id, null])));
  }, [store, scene, save]);
  return { places, drag, tidy };
}

/** A store per drawing: what was laid out for another one means nothing here. */
function usePlacesStore(view: string): StoreApi<PlacesState> {
  const [stores] = useState(() => new Map<string, StoreApi<PlacesState>>());
  return useMemo(() => {
    const store = stores.get(view) ?? createStore(() => ({ seats: undefined, dragged: undefined }));
    stores.set(view, store);
    return store;
  }, [stores, view]);
}

/** The same map while nothing is new in it, so that no render follows from having rendered. */
function merged(old: Seats | undefined, places: Seats): Seats {
  const fresh = [...places].filter(([id, seat]) => {
    const was = old?.get(id);
    return !was || was.lane !== seat.lane;
  });
  return old && fresh.length === 0 ? old : new Map([...(old ?? []), ...fresh]);
}

/** The first layout, once there is something to lay out and the server has told what was dragged. */
function useFirstLayout(store: StoreApi<PlacesState>, { cards, edges }: Scene): void {
  const waiting = useStore(store, (state) => state.seats === undefined);
  useEffect(() => {
    if (!waiting) return undefined;
    let current = true;
    const seat = (places: Places) => {
      if (current) store.setState({ seats: seatsAt(cards, places) });
    };
    // Without a worker (it could not be loaded) cards are placed one by one: never a blank page.
    layOut(cards, edges).then(seat, () => seat(new Map()));
    return () => {
      current = false;
    };
  }, [waiting, store, cards, edges]);
}

type SharedPositions = { readonly [id: EntityId]: Place | null };

/** Keeps `dragged` as the server has it; returns how to move things for everybody. */
function useSharedPositions(store: StoreApi<PlacesState>, view: string) {
  const client = useTRPCClient();
  const clusterId = useLiveCluster().cluster.id;
  useEffect(
    () =>
      keepSubscribed<LayoutEvent>(
        (handlers) => client.layout.watch.subscribe({ clusterId, view }, handlers),
        {
          onData: (event) =>
            store.setState(({ dragged }) => ({ dragged: applied(dragged, event) })),
          onError: () => store.setState(({ dragged }) => ({ dragged: dragged ?? new Map() })),
        },
      ),
    [client, clusterId, store, view],
  );
  return useCallback(
    (positions: SharedPositions) => {
      client.layout.update.mutate({ clusterId, view, positions }).catch((error: unknown) => {
        toast.error('The position was not saved', { description: errorMessage(error) });
      });
    },
    [client, clusterId, view],
  );
}

function applied(dragged: Places | undefined, event: LayoutEvent): Places {
  const next = new Map(event.type === 'snapshot' ? [] : dragged);
  for (const [id, position] of Object.entries(event.positions)) {
    if (position) next.set(id, position);
    else next.delete(id);
  }
  return next;
}
