import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Graph } from '../browse/graph.ts';
import { MemoryNetwork, sorted } from './testing/memory-network.ts';
import { randomHistory, type Transaction } from './testing/random-history.ts';
import { TopologyBuilder } from './topology-builder.ts';

const timeout = 60_000;

describe('the graph after any history', () => {
  it(
    'is what a fresh builder makes of the same rows, and so is a viewer who applied the deltas',
    () => {
      fc.assert(
        fc.property(randomHistory(12), (history) => {
          const network = new MemoryNetwork();
          const viewer = new Graph();
          viewer.applySnapshot(network.builder.snapshot());
          for (const transaction of history) {
            run(network, transaction);
            for (const delta of network.commit()) viewer.applyDelta(delta);
            expect(sorted(viewer.entities())).toEqual(fresh(network));
          }
          expect(sorted(network.builder.snapshot())).toEqual(fresh(network));
        }),
        { numRuns: 500 },
      );
    },
    timeout,
  );

  it(
    'is right even when the views were ahead of the changes, and one database ahead of the other',
    () => {
      fc.assert(
        fc.property(randomHistory(12), (history) => {
          const network = new MemoryNetwork();
          const { northbound, southbound, builder } = network;
          const changes = history.map((transaction) => {
            run(network, transaction);
            return [northbound.commit(), southbound.commit()] as const;
          });
          for (const [, change] of changes) builder.apply(change, 'southbound');
          for (const [change] of changes) builder.apply(change, 'northbound');
          expect(sorted(builder.snapshot())).toEqual(fresh(network));
          expect(builder.rebuild()).toBeUndefined();
        }),
        { numRuns: 500 },
      );
    },
    timeout,
  );
});

function run(network: MemoryNetwork, transaction: Transaction): void {
  for (const step of transaction) step.run(network);
}

function fresh(network: MemoryNetwork) {
  return sorted(new TopologyBuilder(network).snapshot());
}
