'use client';
import { useClusterStatus } from '../trpc/cluster-status.ts';
import { formatCount } from '../ui/format.ts';
import { LoadingProgress } from '../ui/progress.tsx';

/** Before the first contents: how many rows each database has sent. */
export function GraphLoading() {
  const { status, error } = useClusterStatus();
  return (
    <div className="flex-1">
      <LoadingProgress title="Receiving the network">
        {error ? (
          error.message
        ) : (
          <>
            Northbound {received(status?.northbound.rowsReceived)}, Southbound{' '}
            {received(status?.southbound.rowsReceived)}
          </>
        )}
      </LoadingProgress>
    </div>
  );
}

function received(rows: number | undefined): string {
  return rows === undefined ? 'waiting' : `${formatCount(rows)} rows`;
}
