'use client';
import type { Graph } from '@ovn-console/topology';
import { chassisName } from '../../trpc/entity-names.ts';
import { useGraph } from '../../trpc/graph-hooks.ts';
import { cn } from '../../ui/class-names.ts';
import { formatCount } from '../../ui/format.ts';

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly remark: string;
  readonly wrong: boolean;
}

/** What the page comes to, in four figures. */
export function Figures() {
  const figures = useGraph(figuresOf);
  return (
    <dl className="grid shrink-0 grid-cols-4 divide-x divide-line border-b border-line">
      {figures.map(({ label, value, remark, wrong }) => (
        <div key={label} className="px-5 py-3.5">
          <dt className="text-xs text-mut">{label}</dt>
          <dd className="tabular text-lg leading-6 font-semibold">{value}</dd>
          <dd className={cn('truncate text-xs text-mut', wrong && 'text-pend-text')}>{remark}</dd>
        </div>
      ))}
    </dl>
  );
}

let last: { key: string; figures: readonly Figure[] } | undefined;

/** The same array while the figures stay the same, so that nothing renders for nothing. */
function figuresOf(graph: Graph): readonly Figure[] {
  const figures = [chassisFigure(graph), portsFigure(graph), configFigure(graph), gateways(graph)];
  const key = JSON.stringify(figures);
  if (last?.key !== key) last = { key, figures };
  return last.figures;
}

function chassisFigure(graph: Graph): Figure {
  const all = graph.byKind('chassis');
  const wrong = all.filter(({ state }) => state !== 'up').length;
  return {
    label: 'Chassis',
    value: formatCount(all.length),
    remark:
      all.length === 0 ? 'none registered' : wrong === 0 ? 'all as they should be' : `${wrong} not`,
    wrong: wrong > 0,
  };
}

function portsFigure(graph: Graph): Figure {
  const guests = graph.byKind('switchPort').filter(({ type }) => type === '');
  const bound = guests.filter(({ chassisId }) => chassisId !== undefined).length;
  const global = graph.of('global', 'global');
  const wrong = global ? global.guestPortCount - global.guestPortsAsIntended : 0;
  return {
    label: 'Ports bound',
    value: `${formatCount(bound)} of ${formatCount(guests.length)}`,
    remark: wrong === 0 ? 'all as intended' : `${formatCount(wrong)} not as intended`,
    wrong: wrong > 0,
  };
}

function configFigure(graph: Graph): Figure {
  const behind = graph.byKind('chassis').filter(({ nbCfgLag = 0 }) => nbCfgLag > 0);
  const [worst] = behind.toSorted((a, b) => (b.nbCfgLag ?? 0) - (a.nbCfgLag ?? 0));
  const others = behind.length > 1 ? ` and ${behind.length - 1} more` : '';
  return {
    label: 'Configuration',
    value: String(graph.of('global', 'global')?.nbCfg ?? 'unknown'),
    remark: worst
      ? `${chassisName(worst)} is ${worst.nbCfgLag} behind${others}`
      : 'on every chassis',
    wrong: worst !== undefined,
  };
}

function gateways(graph: Graph): Figure {
  const ports = graph.byKind('routerPort').filter((port) => port.gatewayCandidates.length > 0);
  const active = ports.filter((port) => port.activeChassisId !== undefined).length;
  const away = ports.filter(({ gatewayCandidates: [first] }) => first && !first.active).length;
  return {
    label: 'Gateways',
    value: `${active} active`,
    remark:
      ports.length === 0
        ? 'no gateway ports'
        : away === 0
          ? 'all on their first choice'
          : `${away} away from the first choice`,
    wrong: away > 0,
  };
}
