'use client';
import type { AppliedChange } from '@ovn-console/api';
import { toast } from '../ui/toast.tsx';
import { plural } from '../ui/format.ts';

/** Says what was applied, in the very lines that ran. */
export function tellApplied({ lines }: AppliedChange): void {
  toast.success(`Applied ${plural(lines.length, 'command')}`, {
    duration: 2500,
    description: (
      <span className="font-mono text-2xs">
        {lines.map((line) => (
          <span key={line} className="block max-w-70 truncate" title={line}>
            {line}
          </span>
        ))}
      </span>
    ),
  });
}
