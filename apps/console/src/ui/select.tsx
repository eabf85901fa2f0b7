'use client';
import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './class-names.ts';

interface SelectOption {
  /** Not empty: Radix reserves the empty string for "nothing chosen". */
  value: string;
  label: ReactNode;
  disabled?: boolean;
}

export interface SelectProps {
  value: string | undefined;
  onValueChange: (value: string) => void;
  options: readonly SelectOption[];
  placeholder?: string;
  /** Shown inside the trigger before the value, as in "Type any". */
  prefix?: ReactNode;
  disabled?: boolean;
  id?: string;
  className?: string;
  'aria-label'?: string;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string | undefined;
}

/** A list to choose one from. */
export function Select({
  value,
  onValueChange,
  options,
  placeholder,
  prefix,
  disabled,
  className,
  ...trigger
}: SelectProps) {
  return (
    <Radix.Root
      value={value ?? ''}
      onValueChange={onValueChange}
      {...(disabled === undefined ? {} : { disabled })}
    >
      <Radix.Trigger
        className={cn(
          'inline-flex h-8 items-center gap-2 rounded-lg border border-line2 bg-panel px-2.5 text-sm hover:bg-hover disabled:opacity-50 aria-invalid:border-down data-placeholder:text-faint',
          className,
        )}
        {...trigger}
      >
        {prefix ? <span className="text-mut">{prefix}</span> : null}
        <span className="min-w-0 truncate font-medium">
          <Radix.Value placeholder={placeholder} />
        </span>
        <Radix.Icon className="ml-auto text-faint">
          <ChevronDown className="size-3.5" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className="z-50 max-h-80 min-w-(--radix-select-trigger-width) animate-pop overflow-hidden rounded-lg border border-line bg-panel p-1 shadow-overlay"
        >
          <Radix.Viewport>
            {options.map((option) => (
              <Option key={option.value} option={option} />
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Option({ option }: { option: SelectOption }) {
  return (
    <Radix.Item
      value={option.value}
      {...(option.disabled === undefined ? {} : { disabled: option.disabled })}
      className="flex h-7 items-center gap-2 rounded-md pr-2 pl-7 text-sm outline-none data-disabled:opacity-50 data-highlighted:bg-hover"
    >
      <Radix.ItemIndicator className="absolute left-2.5">
        <Check className="size-3.5" />
      </Radix.ItemIndicator>
      <Radix.ItemText>{option.label}</Radix.ItemText>
    </Radix.Item>
  );
}
