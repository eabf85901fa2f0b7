import ELK, { type ELK as Elk } from 'elkjs/lib/elk-api.js';
import type { Card } from '../scene/cards.ts';
import type { SceneEdge } from '../scene/scene-edge.ts';
import type { Places } from './arrange.ts';
import { elkGraph, placesOf } from './elk-graph.ts';

let elk: Elk | undefined;

/** ELK in a worker of its own: laying out hundreds of cards must not stop the page. */
function worker(): Elk {
  elk ??= new ELK({
    workerFactory: () =>
      new Worker(new URL('./elk-worker.ts', import.meta.url), { type: 'module' }),
  });
  return elk;
}

/** Lays the cards out anew, without regard to where they were. Equal input, equal output. */
export async function layOut(cards: readonly Card[], edges: readonly SceneEdge[]): Promise<Places> {
  return placesOf(cards, await worker().layout(elkGraph(cards, edges)));
}
