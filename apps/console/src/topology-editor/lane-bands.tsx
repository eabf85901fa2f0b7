'use client';
import { useStore } from '@xyflow/react';
import { cn } from '../ui/class-names.ts';
import { useEditMode } from '../ui/edit-mode.ts';
import type { LaneBand } from './layout/arrange.ts';
import { laneLabels } from './scene/lanes.ts';

/** The lanes' names at the left edge and the lines between them; they stay in sight while panning sideways. */
export function LaneBands({ bands }: { bands: readonly LaneBand[] }) {
  const top = useStore((state) => state.transform[1]);
  const { editing } = useEditMode();
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
          <span
            className={cn(
              'absolute top-2.5 text-2xs font-medium text-faint',
              editing ? 'left-13' : 'left-1',
            )}
          >
            {laneLabels[band.lane]}
          </span>
        </div>
      ))}
    </div>
  );
}
