'use client';
import { ToggleGroup } from 'radix-ui';
import { cn } from './class-names.ts';

export interface SegmentedProps<V extends string> {
  value: V;
  onValueChange: (value: V) => void;
  options: readonly { value: V; label: string }[];
  label: string;
  className?: string;
}

/** Two to four views of the same thing, one of them shown. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  return (
    <ToggleGroup.Root
      type="single"
      value={props.value}
      aria-label={props.label}
      onValueChange={(next) => {
        // Radix reports '' when the pressed item is pressed again; one view is always shown.
        const chosen = props.options.find((option) => option.value === next);
        if (chosen) props.onValueChange(chosen.value);
      }}
      className={cn(
        'inline-flex gap-0.5 rounded-lg border border-line bg-panel p-1 shadow-card',
        props.className,
      )}
    >
      {props.options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="h-6.5 rounded-md border border-transparent px-3 text-sm font-medium text-mut hover:text-fg data-[state=on]:border-line data-[state=on]:bg-hover data-[state=on]:text-fg"
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
