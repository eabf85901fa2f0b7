import type { Store } from '@ovn-console/store';
import type { LayoutAddress, LayoutService } from '../services.ts';
import { Mailbox } from '../streams/mailbox.ts';
import { Topic } from '../streams/topic.ts';
import type { LayoutEvent, Position } from './layout-event.ts';

type Changes = { readonly [entityId: string]: Position | null };

/** Positions that the team shares: what one drags, the others see move. */
export function layoutService({ layouts }: Store): LayoutService {
  const moved = new Topic<Changes>();
  return {
    get: (address) => layouts.get(address),
    update: async (address, positions) => {
      await layouts.put(address, positions);
      moved.publish(keyOf(address), positions);
    },
    watch: async function* (address, signal): AsyncGenerator<LayoutEvent> {
      const mailbox = new Mailbox<Changes>();
      const unsubscribe = moved.subscribe(keyOf(address), (changes) => mailbox.put(changes));
      try {
        yield { type: 'snapshot', positions: await layouts.get(address) };
        for await (const batch of mailbox.batches(signal)) {
          yield { type: 'update', positions: Object.assign({}, ...batch) };
        }
      } finally {
        unsubscribe();
      }
    },
  };
}

function keyOf({ clusterId, view }: LayoutAddress): string {
  return JSON.stringify([clusterId, view]);
}
