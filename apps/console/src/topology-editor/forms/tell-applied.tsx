'use client';
import type { AppliedChange } from '@ovn-console/api';
import { toast } from '../../ui/toast.tsx';
import { count } from '../scene/names.ts';

/** Says what was applied, in the very lines that ran. */
export function tellApplied({ lines }: AppliedChange): void {
  toast.success(`Applied ${count(lines.length, 'command')}`, {
    description: (
      <span className="font-mono text-2xs break-words">
        {lines.map((line) => (
          <span key={line} className="block truncate">
            {line}
          </span>
        ))}
      </span>
    ),
  });
}
