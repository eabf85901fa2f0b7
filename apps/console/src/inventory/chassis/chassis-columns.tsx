import { cn } from '../../ui/class-names.ts';
import { formatCount } from '../../ui/format.ts';
import { StateDot } from '../../ui/state-dot.tsx';
import type { Column } from '../table/column.ts';
import { TwoNames } from '../table/two-names.tsx';
import { configText, roleText, type ChassisRow } from './chassis-row.ts';

const stateOrder = ['error', 'down', 'pending', 'unknown', 'up'];

/** The columns of the chassis table. */
export const chassisColumns: readonly Column<ChassisRow>[] = [
  {
    key: 'state',
    header: <span className="sr-only">State</span>,
    width: '44px',
    sortValue: ({ state }) => stateOrder.indexOf(state),
    cell: ({ state, reason }) => (
      <span title={reason}>
        <StateDot state={state} className="ml-2 block" />
      </span>
    ),
  },
  {
    key: 'name',
    header: 'Chassis',
    width: '15%',
    sortValue: ({ name }) => name,
    cell: (row) => <Name row={row} />,
  },
  {
    key: 'tunnel',
    header: 'Tunnel address',
    width: '17%',
    sortValue: ({ encaps }) => encaps[0]?.ip ?? '',
    cell: ({ encaps }) => <Tunnels encaps={encaps} />,
  },
  {
    key: 'networks',
    header: 'Physical networks',
    width: '14%',
    sortValue: ({ mappings }) => mappings.map(({ network }) => network).join(', '),
    cell: ({ mappings }) => <Mappings mappings={mappings} />,
  },
  {
    key: 'bound',
    header: 'Ports bound',
    width: '12%',
    sortValue: ({ bound }) => bound,
    cell: (row) => <Bound row={row} />,
  },
  {
    key: 'role',
    header: 'Gateway role',
    width: '19%',
    sortValue: ({ active, standby }) => active.length * 1000 + standby.length,
    cell: (row) => <Role row={row} />,
  },
  {
    key: 'config',
    header: 'Config',
    width: '11%',
    align: 'end',
    sortValue: ({ lag }) => lag,
    cell: (row) => <Config row={row} />,
  },
  {
    key: 'version',
    header: 'OVN',
    width: '9%',
    align: 'end',
    sortValue: ({ version }) => version ?? '',
    cell: ({ version }) => <span className="tabular text-mut">{version ?? 'unknown'}</span>,
  },
];

function Name({ row: { name, secondName } }: { row: ChassisRow }) {
  return <TwoNames name={name} {...(secondName !== undefined && { secondName })} />;
}

function Tunnels({ encaps }: Pick<ChassisRow, 'encaps'>) {
  const text = encaps.map(({ type, ip }) => `${type} ${ip}`).join('  ');
  return (
    <span title={text} className="font-mono text-xs tabular text-mut">
      {text || 'none'}
    </span>
  );
}

function Mappings({ mappings }: Pick<ChassisRow, 'mappings'>) {
  if (mappings.length === 0) return <span className="text-mut">none</span>;
  const title = mappings.map(({ network, bridge }) => `${network} on ${bridge}`).join(', ');
  return <span title={title}>{mappings.map(({ network }) => network).join(', ')}</span>;
}

function Bound({ row: { bound, share } }: { row: ChassisRow }) {
  return (
    <span className="flex items-center gap-2">
      {bound > 0 ? (
        <span
          aria-hidden
          className="h-1.5 min-w-1 rounded-full bg-edge"
          style={{ width: `${share * 70}%` }}
        />
      ) : null}
      <span className="tabular">{formatCount(bound)}</span>
    </span>
  );
}

function Role({ row }: { row: ChassisRow }) {
  const title = [
    ...row.active.map((name) => `active for ${name}`),
    ...row.standby.map((name) => `standby for ${name}`),
  ].join(', ');
  return (
    <span title={title} className={cn(row.active.length === 0 && 'text-mut')}>
      {roleText(row)}
    </span>
  );
}

/** Flashes when the number has changed: it is made anew for each. */
function Config({ row }: { row: ChassisRow }) {
  const text = configText(row);
  return (
    <span
      key={text}
      className={cn(
        'animate-flash rounded tabular',
        row.lag > 0 && 'text-pend-text',
        row.nbCfg === undefined && 'text-mut',
      )}
    >
      {text}
    </span>
  );
}
