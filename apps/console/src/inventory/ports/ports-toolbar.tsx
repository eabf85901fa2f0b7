'use client';
import { Search } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { chassisName } from '../../trpc/entity-names.ts';
import { useEntities } from '../../trpc/graph-hooks.ts';
import { useActions } from '../../ui/actions.ts';
import { cn } from '../../ui/class-names.ts';
import { formatCount } from '../../ui/format.ts';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import { StateDot } from '../../ui/state-dot.tsx';
import type { PortRow } from './port-row.ts';
import { usePortQuery } from './use-port-query.ts';

/** Radix keeps the empty string for itself. */
const ANY = '*';

/** The filters over the ports table. */
export function PortsToolbar({ rows, shown }: { rows: readonly PortRow[]; shown: number }) {
  const query = usePortQuery();
  const chassis = useEntities('chassis');
  const types = useMemo(() => [...new Set(rows.map(({ type }) => type))].toSorted(), [rows]);
  const wrong = useMemo(() => rows.filter(({ notAsIntended }) => notAsIntended).length, [rows]);
  return (
    <div className="flex h-13 shrink-0 items-center gap-2 border-b border-line px-5">
      <h2 className="mr-2 text-lg font-semibold max-[1100px]:sr-only">Ports</h2>
      <FilterText text={query.filter.text} onChange={query.setText} />
      <Filter label="Type" value={query.filter.type} values={types} onChange={query.setType} />
      <Filter
        label="Chassis"
        value={query.filter.chassis}
        values={chassis.map(chassisName).toSorted()}
        onChange={query.setChassis}
      />
      <button
        type="button"
        aria-pressed={query.filter.notAsIntended}
        onClick={() => query.setNotAsIntended(!query.filter.notAsIntended)}
        className="inline-flex h-8 shrink-0 items-center gap-1.5 rounded-lg border border-line2 bg-panel px-2.5 text-sm font-medium whitespace-nowrap hover:bg-hover aria-pressed:border-fg"
      >
        <StateDot state={wrong > 0 ? 'error' : 'up'} label="" />
        Not as intended, {formatCount(wrong)}
      </button>
      <output className="ml-auto truncate text-xs whitespace-nowrap text-mut tabular">
        {formatCount(shown)} of {formatCount(rows.length)} shown
      </output>
    </div>
  );
}

function FilterText({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  useActions([
    {
      id: 'filter-ports',
      group: 'Ports',
      label: 'Filter the ports',
      keys: '/',
      run: () => input.current?.focus(),
    },
  ]);
  return (
    <div className="relative w-75 min-w-30 shrink">
      <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-faint" />
      <Input
        ref={input}
        type="search"
        aria-label="Filter by name, IP, MAC or UUID"
        placeholder="Name, IP, MAC, UUID"
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') input.current?.blur();
        }}
        className="pl-8"
      />
    </div>
  );
}

interface FilterProps {
  label: string;
  value: string | null;
  values: readonly string[];
  onChange: (value: string | null) => void;
}

function Filter({ label, value, values, onChange }: FilterProps) {
  const options = [ANY, ...values].map((one) => ({ value: one, label: one === ANY ? 'any' : one }));
  return (
    <Select
      aria-label={label}
      prefix={label}
      value={value ?? ANY}
      options={options}
      onValueChange={(next) => onChange(next === ANY ? null : next)}
      className={cn('max-w-44 shrink-0', value !== null && 'border-fg')}
    />
  );
}
