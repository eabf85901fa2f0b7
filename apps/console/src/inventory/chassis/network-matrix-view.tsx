'use client';
import { TriangleAlert } from 'lucide-react';
import { SelectLink } from '../../object-panel/object-link.tsx';
import { useGraph } from '../../trpc/graph-hooks.ts';
import { cn } from '../../ui/class-names.ts';
import { needsOf, networkMatrix, type Cell, type NetworkLine } from './network-matrix.ts';
import { shortNames } from './short-names.ts';

/** Which chassis maps which physical network, with the holes that matter marked and explained. */
export function NetworkMatrixView() {
  const lines = useGraph(networkMatrix);
  const [first] = lines;
  if (!first || first.cells.length === 0) return null;
  const heads = shortNames(first.cells.map(({ chassis }) => chassis));
  return (
    <div className="min-w-0">
      <h2 className="text-sm font-semibold">Physical networks by chassis</h2>
      <div className="mt-2 overflow-x-auto">
        <table
          aria-label="Physical networks by chassis"
          className="border-separate border-spacing-1 text-xs"
        >
          <thead>
            <tr>
              <th scope="col" className="text-left font-medium text-mut">
                <span className="sr-only">Physical network</span>
              </th>
              {first.cells.map(({ chassisId, chassis }, position) => (
                <th
                  key={chassisId}
                  scope="col"
                  title={chassis}
                  className="px-1 font-medium text-mut"
                >
                  {heads[position]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      <Needs lines={lines} />
    </div>
  );
}

function Line({ line: { id, name, bridges, cells } }: { line: NetworkLine }) {
  return (
    <tr>
      <th scope="row" className="sticky left-0 bg-bg pr-3 text-left font-medium whitespace-nowrap">
        <SelectLink id={id}>{name}</SelectLink>
        <span className="ml-2 font-mono text-2xs font-normal text-faint">{bridges.join(', ')}</span>
      </th>
      {cells.map((cell) => (
        <MatrixCell key={cell.chassisId} cell={cell} />
      ))}
    </tr>
  );
}

function MatrixCell({ cell: { chassis, bridge, needs } }: { cell: Cell }) {
  const needed = needs.length > 0;
  const title = bridge ? `${chassis}: ${bridge}` : needs.join('; ') || `${chassis}: not mapped`;
  return (
    <td
      title={title}
      className={cn(
        'h-7 min-w-9 rounded-md border px-1.5 text-center',
        bridge
          ? 'border-transparent bg-uplink/10 text-uplink'
          : needed
            ? 'border-down bg-downbg font-medium text-down-text'
            : 'border-line text-faint',
      )}
    >
      {bridge ? 'yes' : needed ? 'no' : '–'}
    </td>
  );
}

function Needs({ lines }: { lines: readonly NetworkLine[] }) {
  const needs = [...needsOf(lines)];
  if (needs.length === 0) return null;
  return (
    <ul className="mt-2 space-y-1 text-xs text-pend-text">
      {needs.map(([sentence, chassisId]) => (
        <li key={sentence} className="flex items-start gap-1.5">
          <TriangleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
          <SelectLink id={chassisId}>{sentence}</SelectLink>
        </li>
      ))}
    </ul>
  );
}
