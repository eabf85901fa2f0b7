import { Graph } from '@ovn-console/topology';
import { isTrackedEnvelope, type TrackedEnvelope } from '@trpc/server';
import type { TopologyEvent } from '../topology/topology-event.ts';
import type { Caller } from './test-api.ts';

/** Reads a stream until a value satisfies the condition, which it returns. */
export async function until<T>(
  stream: AsyncIterator<T>,
  condition: (value: T) => boolean,
): Promise<T> {
  for (;;) {
    const { done, value } = await stream.next();
    if (done) throw new Error('the stream ended');
    if (condition(value)) return value;
  }
}

/** A viewer of a topology: keeps the graph that a browser would have. */
export interface TestViewer {
  readonly graph: Graph;
  readonly events: TopologyEvent[];
  /** Of the last event, for resuming. */
  readonly lastEventId: () => string | undefined;
  /** Applies events until the graph is as wished. */
  readonly until: (condition: (graph: Graph) => boolean) => Promise<void>;
}

/** Opens `topology.watch`, with the graph of an earlier viewer when one resumes. */
export async function viewTopology(
  caller: Caller,
  clusterId: string,
  { graph = new Graph(), lastEventId }: { graph?: Graph; lastEventId?: string | undefined } = {},
): Promise<TestViewer> {
  const subscription = await caller.topology.watch({ clusterId, lastEventId });
  const stream = subscription[Symbol.asyncIterator]();
  const events: TopologyEvent[] = [];
  let last = lastEventId;
  return {
    graph,
    events,
    lastEventId: () => last,
    until: async (condition) => {
      while (!condition(graph)) {
        const { done, value } = await stream.next();
        if (done) throw new Error('the topology stream ended');
        const [id, event] = trackedParts(value);
        last = id;
        events.push(event);
        if (event.type === 'snapshot') graph.applySnapshot(event.entities);
        else graph.applyDelta(event);
      }
    },
  };
}

/** A caller gets tRPC's envelope: id, data and a symbol. */
function trackedParts(envelope: TrackedEnvelope<TopologyEvent> | object): [string, TopologyEvent] {
  if (!isTrackedEnvelope<TopologyEvent>(envelope)) throw new TypeError('not a tracked event');
  const [id, event] = envelope;
  return [id, event];
}
