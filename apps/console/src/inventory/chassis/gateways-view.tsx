'use client';
import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import { SelectLink } from '../../object-panel/object-link.tsx';
import { useGraph } from '../../trpc/graph-hooks.ts';
import { Pill } from '../../ui/pill.tsx';
import { StateDot } from '../../ui/state-dot.tsx';
import { gatewaysOf, type Candidate } from './gateways.ts';

/** Every gateway port with the chassis that may run it, best first. */
export function GatewaysView() {
  const gateways = useGraph(gatewaysOf);
  if (gateways.length === 0) return null;
  return (
    <div className="min-w-0">
      <h2 className="text-sm font-semibold">Gateways, first choice first</h2>
      <ul className="mt-2 divide-y divide-line rounded-lg border border-line">
        {gateways.map(({ id, name, addresses, candidates, state, reason }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
            <StateDot state={state} />
            <span className="text-sm font-medium">
              <SelectLink id={id}>{name}</SelectLink>
            </span>
            <span className="font-mono text-2xs text-mut">{addresses.join('  ')}</span>
            <span className="ml-auto flex flex-wrap items-center gap-1">
              {candidates.map((candidate, position) => (
                <Fragment key={candidate.name}>
                  {position > 0 ? <ChevronRight aria-hidden className="size-3 text-faint" /> : null}
                  <CandidatePill candidate={candidate} />
                </Fragment>
              ))}
            </span>
            {reason ? <p className="w-full pl-7 text-xs text-mut">{reason}</p> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function CandidatePill({ candidate }: { candidate: Candidate }) {
  const { id, name, active, cutOff } = candidate;
  const title = remarksOn(candidate).join(', ');
  const tone = cutOff ? 'error' : active ? 'up' : id === undefined ? 'dashed' : 'neutral';
  return (
    <Pill tone={tone} dot={active} title={title}>
      {name}
      <span className="sr-only">, {title}</span>
    </Pill>
  );
}

function remarksOn({ id, active, priority, cutOff }: Candidate): readonly string[] {
  const role = active ? 'active' : id === undefined ? 'not registered' : 'standby';
  return [
    role,
    ...(priority === undefined ? [] : [`priority ${priority}`]),
    ...(cutOff ? ['maps no uplink of it'] : []),
  ];
}
