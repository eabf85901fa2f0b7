import type { ChassisEntity, GlobalEntity, Graph } from '@ovn-console/topology';
import { chassisName } from '../../trpc/entity-names.ts';
import { formatCount, formatDuration } from '../../ui/format.ts';
import { gatewaysOf } from './gateways.ts';

/** A number that stands for the whole network, and what there is to say about it. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly remark: string;
  /** The remark tells of something that is not as it should be. */
  readonly alarming: boolean;
}

/**
 * The figures over the chassis table.
 * @param now browser's clock in ms
 */
export function figuresOf(graph: Graph, now: number): readonly Figure[] {
  const global = graph.of('global', 'global');
  return [
    chassisFigure(graph),
    portsFigure(graph),
    configFigure(graph, { global, now }),
    gatewayFigure(graph),
  ];
}

function chassisFigure(graph: Graph): Figure {
  const chassis = graph.byKind('chassis');
  const silent = chassis.filter(({ nbCfg }) => nbCfg === undefined);
  const behind = chassis.filter(({ nbCfgLag = 0 }) => nbCfgLag > 0);
  const remarks = [
    ...(behind.length > 0 ? [`${named(behind)} behind`] : []),
    ...(silent.length > 0 ? [`${named(silent)} silent`] : []),
  ];
  return {
    label: 'Chassis',
    value: formatCount(chassis.length),
    remark: remarks.join(', ') || (chassis.length > 0 ? 'all alive' : 'none registered'),
    alarming: remarks.length > 0,
  };
}

/** One by its name, several by their number. */
function named(chassis: readonly ChassisEntity[]): string {
  const [only, another] = chassis;
  return only && !another ? chassisName(only) : formatCount(chassis.length);
}

function portsFigure(graph: Graph): Figure {
  const guests = graph.byKind('switchPort').filter(({ type }) => type === '');
  const bound = guests.filter(({ chassisId }) => chassisId !== undefined);
  const wrong = guests.filter(({ enabled, state }) => enabled && state !== 'up');
  return {
    label: 'Ports bound',
    value: `${formatCount(bound.length)} of ${formatCount(guests.length)}`,
    remark: wrong.length > 0 ? `${formatCount(wrong.length)} not as intended` : 'all as intended',
    alarming: wrong.length > 0,
  };
}

function configFigure(
  graph: Graph,
  { global, now }: { global: GlobalEntity | undefined; now: number },
): Figure {
  const problem = global && waitedFor(graph, global);
  const since =
    problem && global.nbCfgTimestamp ? `, ${formatDuration(now - global.nbCfgTimestamp)}` : '';
  return {
    label: 'Configuration',
    value: global ? String(global.nbCfg) : 'unknown',
    remark: problem ? problem + since : 'confirmed by all',
    alarming: problem !== undefined,
  };
}

/** Who has yet to confirm the newest configuration: northd before any chassis, the slowest chassis. */
function waitedFor(graph: Graph, global: GlobalEntity): string | undefined {
  const northd = global.nbCfg - global.sbCfg;
  if (northd > 0) return `northd is ${northd} behind`;
  const [worst, ...others] = graph
    .byKind('chassis')
    .filter(({ nbCfgLag = 0 }) => nbCfgLag > 0)
    .toSorted((a, b) => (b.nbCfgLag ?? 0) - (a.nbCfgLag ?? 0));
  if (!worst) return undefined;
  const more = others.length > 0 ? `, ${formatCount(others.length)} more too` : '';
  return `${chassisName(worst)} is ${worst.nbCfgLag ?? 0} behind${more}`;
}

function gatewayFigure(graph: Graph): Figure {
  const gateways = gatewaysOf(graph);
  const active = gateways.filter((one) => one.active).length;
  const away = gateways.filter((one) => one.away).length;
  const without = gateways.length - active;
  const remarks = [
    ...(without > 0 ? [`${formatCount(without)} without a chassis`] : []),
    ...(away > 0
      ? [`${formatCount(away)} away from ${away === 1 ? 'its' : 'their'} first choice`]
      : []),
  ];
  const fine = gateways.length > 0 ? 'all at their first choice' : 'no gateway port';
  return {
    label: 'Gateways',
    value: gateways.length > 0 ? `${formatCount(active)} active` : 'none',
    remark: remarks.join(', ') || fine,
    alarming: remarks.length > 0,
  };
}
