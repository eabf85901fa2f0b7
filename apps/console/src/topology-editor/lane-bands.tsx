'use client';
import { useStore } from '@xyflow/react';
import type { LaneBand } from './layout/arrange.ts';
import { laneLabels } from './scene/lanes.ts';

/** The lanes' names at the left edge and the lines between them; they stay in sight while panning sideways. */
export function LaneBands({ bands }: { bands: readonly LaneBand[] }) {
  const top = useStore((state) => state.transform[1]);
  const zoom = useStore((state) => state.transform[2]);
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 z-0 overflow-hidden">
      {bands.map((band, index) => (
        <div
          key={band.lane}
          className="absolute inset-x-3"
          style={{ top: top + band.top * zoom, height: band.height * zoom }}
        >
          {index === 0 ? null : <div className="border-t border-dashed border-line2/80" />}
          <span className="absolute top-2.5 left-1 text-2xs font-medium text-faint">
            {laneLabels[band.lane]}
          </span>
        </div>
      ))}
    </div>
  );
}
