'use client';
import { useMemo } from 'react';
import { useGraph } from '../trpc/graph-hooks.ts';
import type { GraphView } from './scene/graph-view.ts';
import { keepEqual } from './scene/keep-equal.ts';
import { buildScene, type Scene, type Viewpoint } from './scene/scene.ts';

/** The live scene from a viewpoint; the same object while nothing on the canvas has changed. */
export function useScene(viewpoint: Viewpoint): Scene {
  return useGraph(useMemo(() => sceneFrom(viewpoint), [viewpoint]));
}

function sceneFrom(viewpoint: Viewpoint): (graph: GraphView) => Scene {
  let last: Scene | undefined;
  return (graph) => {
    last = keepEqual(last, buildScene(graph, viewpoint));
    return last;
  };
}
