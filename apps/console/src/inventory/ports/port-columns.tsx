import type { ReactNode } from 'react';
import { cn } from '../../ui/class-names.ts';
import { Flash } from '../../ui/flash.tsx';
import { StateDot, stateWords } from '../../ui/state-dot.tsx';
import type { Column } from '../table/column.ts';
import { TwoNames } from '../table/two-names.tsx';
import type { PortRow } from './port-row.ts';

const stateOrder = ['error', 'down', 'pending', 'unknown', 'up'];

/** The columns of the ports table. */
export const portColumns: readonly Column<PortRow>[] = [
  {
    key: 'state',
    header: <span className="sr-only">State</span>,
    width: '44px',
    sortValue: ({ state }) => stateOrder.indexOf(state),
    cell: ({ state }) => <StateDot state={state} className="ml-2 block" />,
  },
  {
    key: 'name',
    header: 'Port',
    width: '17%',
    sortValue: ({ name }) => name,
    cell: (row) => <Name row={row} />,
  },
  { key: 'type', header: 'Type', width: '8%', ...text(({ type }) => type, 'text-mut') },
  { key: 'switch', header: 'Switch', width: '12%', ...text(({ switchName }) => switchName) },
  {
    key: 'addresses',
    header: 'Addresses',
    width: '26%',
    sortValue: ({ ips, macs }) => ips[0] ?? macs[0] ?? '',
    cell: ({ ips, macs }) => (
      <span className="font-mono text-xs tabular text-mut">{[...ips, ...macs].join(' ')}</span>
    ),
  },
  { key: 'asked', header: 'Asked for', width: '9%', ...text((row) => row.askedFor, 'text-mut') },
  {
    key: 'bound',
    header: 'Bound to',
    width: '12%',
    sortValue: ({ boundTo }) => boundTo,
    cell: ({ boundTo, misplaced }) => (
      <Flash value={boundTo} className={cn('inline-block', misplaced && 'text-pend-text')}>
        {boundTo}
      </Flash>
    ),
  },
  {
    key: 'up',
    header: 'State',
    width: '13%',
    align: 'end',
    sortValue: ({ state }) => stateOrder.indexOf(state),
    cell: ({ state, reason }) => (
      <span title={reason} className="text-mut">
        {stateWords[state]}
      </span>
    ),
  },
];

function text(
  value: (row: PortRow) => string,
  className?: string,
): Pick<Column<PortRow>, 'cell' | 'sortValue'> {
  return {
    sortValue: value,
    cell: (row): ReactNode => <span className={className}>{value(row)}</span>,
  };
}

function Name({ row: { name, secondName } }: { row: PortRow }) {
  return <TwoNames name={name} {...(secondName !== undefined && { secondName })} />;
}
