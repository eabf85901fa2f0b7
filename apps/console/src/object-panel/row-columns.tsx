'use client';
import type { RowColumn, RowDetails } from '@ovn-console/api';
import { useState } from 'react';
import { Callout } from '../ui/callout.tsx';
import { Copyable } from '../ui/copyable.tsx';
import { Flash } from '../ui/flash.tsx';
import { plural } from '../ui/format.ts';
import { LoadingProgress } from '../ui/progress.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { RowValueView } from './row-value.tsx';
import type { RowAddress } from './selection.ts';
import { useRow } from './use-row.ts';

/** Every column of a row, live; those without a value are folded away at the end. */
export function RowColumns({ row }: { row: RowAddress }) {
  const { details, error } = useRow(row);
  if (error && !details) {
    return (
      <div className="p-4">
        <Callout tone="error" title={`The ${row.table} row could not be read`}>
          {error}
        </Callout>
      </div>
    );
  }
  if (!details) return <LoadingProgress title={`Reading the ${row.table} row`} />;
  if (!details.row)
    return <p className="p-4 text-sm text-mut">This row does not exist any more.</p>;
  return <Columns details={details} database={row.database} />;
}

function Columns(props: { details: RowDetails; database: RowAddress['database'] }) {
  const { details, database } = props;
  const [showEmpty, setShowEmpty] = useState(false);
  const filled = details.columns.filter(({ name }) => isFilled(details.row?.[name]));
  const empty = details.columns.filter(({ name }) => !isFilled(details.row?.[name]));
  return (
    <div className="px-4 py-3">
      <p className="mb-2 text-xs text-mut">
        {details.table} in {database === 'northbound' ? 'Northbound' : 'Southbound'}
      </p>
      <dl className="flex flex-col">
        <Entry name="_uuid" type="uuid">
          <Copyable value={details.uuid} wrap />
        </Entry>
        {[...filled, ...(showEmpty ? empty : [])].map((column) => (
          <ColumnEntry key={column.name} column={column} details={details} database={database} />
        ))}
      </dl>
      {empty.length > 0 ? (
        <button
          type="button"
          aria-expanded={showEmpty}
          onClick={() => setShowEmpty(!showEmpty)}
          className="mt-2 text-xs text-mut underline decoration-line2 underline-offset-3 hover:text-fg"
        >
          {showEmpty ? 'Hide' : 'Show'} {plural(empty.length, 'empty column')}
        </button>
      ) : null}
    </div>
  );
}

function ColumnEntry(props: {
  column: RowColumn;
  details: RowDetails;
  database: RowAddress['database'];
}) {
  const { column, details, database } = props;
  const value = details.row?.[column.name] ?? null;
  return (
    <Entry name={column.name} type={column.type}>
      <Flash value={JSON.stringify(value)}>
        <RowValueView value={value} column={column} database={database} />
      </Flash>
    </Entry>
  );
}

function Entry(props: { name: string; type: string; children: React.ReactNode }) {
  return (
    <div className="border-t border-line py-2 first:border-t-0">
      <Tooltip content={props.type} side="left">
        <dt className="w-fit text-xs text-mut">{props.name}</dt>
      </Tooltip>
      <dd className="mt-0.5 text-sm">{props.children}</dd>
    </div>
  );
}

function isFilled(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
