'use client';
import { SelectLink } from '../../object-panel/object-link.tsx';
import { useGraph } from '../../trpc/graph-hooks.ts';
import { cn } from '../../ui/class-names.ts';
import { coverage, shortNames, type Cell, type NetworkCoverage } from './coverage.ts';

const looks: Record<Cell['kind'], { word: string; className: string }> = {
  mapped: { word: 'yes', className: 'bg-uplink/18 text-uplink' },
  unmapped: { word: '–', className: 'border border-line2 text-mut' },
  hole: { word: 'no', className: 'border-2 border-down text-down-text' },
};

/** Which chassis reaches which physical network, with the holes marked. */
export function NetworkMatrix() {
  const rows = useGraph(coverage);
  const [first] = rows;
  if (!first || first.cells.length === 0) return null;
  const heads = shortNames(first.cells.map(({ chassisName }) => chassisName));
  return (
    <section
      aria-labelledby="matrix"
      className="shrink-0 overflow-x-auto border-t border-line px-5 py-4"
    >
      <h2 id="matrix" className="text-sm font-semibold">
        Physical networks by chassis
      </h2>
      <table className="mt-2 border-separate border-spacing-1 text-xs">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Network</span>
            </th>
            {first.cells.map((cell, position) => (
              <th
                key={cell.chassisId}
                scope="col"
                title={cell.chassisName}
                className="px-1 py-1 text-center font-medium text-mut"
              >
                {heads[position]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixRow key={row.network.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MatrixRow({ row: { network, cells } }: { row: NetworkCoverage }) {
  const holes = cells.filter(({ kind }) => kind === 'hole');
  const [hole] = holes;
  return (
    <tr>
      <th scope="row" className="pr-2 text-left text-sm font-medium whitespace-nowrap">
        <SelectLink id={network.id}>{network.name}</SelectLink>
      </th>
      {cells.map((cell) => (
        <td
          key={cell.chassisId}
          title={cell.chassisName}
          className={cn('h-6.5 min-w-9 rounded-md px-2 text-center', looks[cell.kind].className)}
        >
          {looks[cell.kind].word}
        </td>
      ))}
      <td className="pl-1 text-xs whitespace-nowrap text-pend-text">
        {hole ? `${hole.chassisName} ${hole.need ?? ''}` : null}
        {holes.length > 1 ? `, and ${holes.length - 1} more` : null}
      </td>
    </tr>
  );
}
