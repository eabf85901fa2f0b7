import type { RowDifference, RowValue } from '@ovn-console/api';
import { cn } from '../ui/class-names.ts';

const signs = {
  inserted: { sign: '+', className: 'text-add', word: 'added' },
  modified: { sign: '~', className: 'text-pend-text', word: 'changed' },
  deleted: { sign: '−', className: 'text-down-text', word: 'removed' },
} as const;

/** What a transaction did to one row: old and new value of each column that changed. */
export function DifferenceView({ difference }: { difference: RowDifference }) {
  const { sign, className, word } = signs[difference.kind];
  return (
    <div className="border-t border-line py-2 first:border-t-0">
      <p className="text-xs">
        <span aria-hidden className={cn('mr-1.5 font-mono font-semibold', className)}>
          {sign}
        </span>
        <span className="font-medium">{difference.name ?? difference.uuid.slice(0, 8)}</span>{' '}
        <span className="text-mut">
          {difference.table}, {word}
        </span>
      </p>
      <dl className="mt-1 grid grid-cols-[minmax(80px,max-content)_minmax(0,1fr)] gap-x-3 gap-y-0.5 pl-4">
        {Object.entries(difference.columns).map(([column, { old, new: now }]) => (
          <ColumnChange key={column} column={column} old={old} now={now} />
        ))}
      </dl>
    </div>
  );
}

function ColumnChange(props: {
  column: string;
  old: RowValue | undefined;
  now: RowValue | undefined;
}) {
  const { column, old, now } = props;
  return (
    <>
      <dt className="font-mono text-2xs text-mut">{column}</dt>
      <dd className="min-w-0 font-mono text-2xs break-words">
        {old === undefined ? null : (
          <del className={cn('text-down-text', now !== undefined && 'mr-2')}>{valueText(old)}</del>
        )}
        {now === undefined ? null : <ins className="text-add no-underline">{valueText(now)}</ins>}
      </dd>
    </>
  );
}

/** A value on one line, without the noise of JSON: "a, b", "key=value". */
function valueText(value: RowValue): string {
  if (value === null) return 'empty';
  if (typeof value === 'string') return value === '' ? '""' : value;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : value.map(valueText).join(', ');
  const pairs = Object.entries(value).map(([key, part]) => `${key}=${valueText(part)}`);
  return pairs.length === 0 ? 'empty' : pairs.join(', ');
}
