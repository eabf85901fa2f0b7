/** Times in milliseconds, summed up. */
export interface Series {
  readonly name: string;
  readonly count: number;
  readonly min: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** p95 is to stay below this. */
  readonly targetMs?: number;
}

export function summarise(name: string, times: readonly number[], targetMs?: number): Series {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    name,
    count: sorted.length,
    min: percentile(sorted, 0),
    p50: percentile(sorted, 50),
    p95: percentile(sorted, 95),
    max: percentile(sorted, 100),
    ...(targetMs !== undefined && { targetMs }),
  };
}

/** The smallest value that at least p percent of the values do not exceed (nearest rank). */
function percentile(sorted: readonly number[], p: number): number {
  const rank = Math.max(1, Math.ceil((p / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}
