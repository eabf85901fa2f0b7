import type { State } from '@ovn-console/topology';
import { Callout } from '../../ui/callout.tsx';
import { KeyValue } from '../../ui/key-values.tsx';
import { StateDot, stateWords } from '../../ui/state-dot.tsx';

/** The state as a fact among others. */
export function StateFact({ state }: { state: State }) {
  return (
    <KeyValue label="State">
      <span className="inline-flex items-center gap-1.5">
        <StateDot state={state} label="" /> {stateWords[state]}
      </span>
    </KeyValue>
  );
}

/** Why an object is not up, in the words of the topology; nothing when it is. */
export function Reason({ state, reason }: { state: State; reason: string | undefined }) {
  if (!reason || state === 'up') return null;
  return (
    <div className="px-4 pt-3">
      <Callout
        tone={state === 'error' ? 'error' : 'warning'}
        title={`Why it is ${stateWords[state]}`}
      >
        {reason}
      </Callout>
    </div>
  );
}
