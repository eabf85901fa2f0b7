import type { ChassisEntity } from '@ovn-console/topology';
import { chassisName } from '../../trpc/entity-names.ts';
import { formatCount } from '../../ui/format.ts';
import { StateDot } from '../../ui/state-dot.tsx';
import type { Column } from '../table/column.ts';

/** The columns of the chassis table; bars are relative to the fullest chassis. */
export function chassisColumns(most: number): readonly Column<ChassisEntity>[] {
  return [
    {
      key: 'state',
      header: <span className="sr-only">State</span>,
      width: '44px',
      sortValue: ({ state }) => state,
      cell: ({ state }) => <StateDot state={state} className="ml-2 block" />,
    },
    {
      key: 'name',
      header: 'Chassis',
      width: '15%',
      sortValue: chassisName,
      cell: (row) => <span className="font-medium">{chassisName(row)}</span>,
    },
    {
      key: 'tunnel',
      header: 'Tunnel address',
      width: '20%',
      sortValue: ({ encaps }) => encaps[0]?.ip ?? '',
      cell: ({ encaps }) => (
        <span className="font-mono text-xs tabular text-mut">
          {encaps.map(({ type, ip }) => `${type} ${ip}`).join(', ')}
        </span>
      ),
    },
    {
      key: 'networks',
      header: 'Physical networks',
      width: '17%',
      cell: ({ bridgeMappings }) =>
        bridgeMappings.length === 0 ? (
          <span className="text-mut">none</span>
        ) : (
          bridgeMappings.map(({ network }) => network).join(', ')
        ),
    },
    {
      key: 'ports',
      header: 'Ports bound',
      width: '18%',
      sortValue: ({ boundPortCount }) => boundPortCount,
      cell: ({ boundPortCount }) => <Bar value={boundPortCount} most={most} />,
    },
    {
      key: 'role',
      header: 'Gateway role',
      width: '18%',
      sortValue: ({ gatewayRoles }) => -gatewayRoles.length,
      cell: (row) => <span className="text-mut">{gatewayRole(row)}</span>,
    },
    {
      key: 'config',
      header: 'Config',
      width: '9%',
      align: 'end',
      sortValue: ({ nbCfgLag = 0 }) => -nbCfgLag,
      cell: (row) => <Config row={row} />,
    },
    {
      key: 'ovn',
      header: 'OVN',
      width: '9%',
      align: 'end',
      sortValue: ({ ovnVersion = '' }) => ovnVersion,
      cell: ({ ovnVersion }) => <span className="text-mut">{ovnVersion ?? 'unknown'}</span>,
    },
  ];
}

function Bar({ value, most }: { value: number; most: number }) {
  const width = most === 0 ? 0 : Math.round((value / most) * 90);
  return (
    <span className="flex items-center gap-2 tabular">
      <span aria-hidden className="h-1.5 shrink-0 rounded-full bg-edge" style={{ width }} />
      {formatCount(value)}
    </span>
  );
}

/** "active for 1, standby for 2". */
export function gatewayRole({ gatewayRoles }: Pick<ChassisEntity, 'gatewayRoles'>): string {
  const active = gatewayRoles.filter((role) => role.active).length;
  const standby = gatewayRoles.length - active;
  const parts = [active > 0 && `active for ${active}`, standby > 0 && `standby for ${standby}`];
  return parts.filter(Boolean).join(', ') || 'none';
}

function Config({ row }: { row: ChassisEntity }) {
  const { nbCfg, nbCfgLag = 0 } = row;
  if (nbCfg === undefined) return <span className="text-mut">unknown</span>;
  if (nbCfgLag === 0) return <span className="tabular">{nbCfg}</span>;
  return (
    <span className="tabular text-pend-text">
      {nbCfg} of {nbCfg + nbCfgLag}
    </span>
  );
}
