import { Copyable } from '../../ui/copyable.tsx';

/** Addresses one under another, each to copy. */
export function Addresses({ values, none = 'none' }: { values: readonly string[]; none?: string }) {
  if (values.length === 0) return <span className="text-mut">{none}</span>;
  return (
    <ul>
      {values.map((value) => (
        <li key={value}>
          <Copyable value={value} wrap />
        </li>
      ))}
    </ul>
  );
}
