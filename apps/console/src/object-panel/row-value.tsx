'use client';
import type { RowColumn, RowValue } from '@ovn-console/api';
import type { ReactNode } from 'react';
import { Copyable } from '../ui/copyable.tsx';
import { shortUuid } from '../ui/format.ts';
import { ObjectLink, SelectLink } from './object-link.tsx';
import { selectionOf } from './rows-of.ts';
import { parseRowId, type RowAddress } from './selection.ts';

export interface RowValueViewProps {
  value: RowValue;
  column: RowColumn;
  database: RowAddress['database'];
}

/** A column's value: sets line by line, maps as key = value, references as links. */
export function RowValueView({ value, column, database }: RowValueViewProps) {
  const asRow = (table: string | undefined) => (part: RowValue) =>
    table !== undefined && typeof part === 'string' && isUuid(part) ? (
      <Reference row={{ database, table, uuid: part }} />
    ) : (
      <Atom value={part} />
    );
  const one = asRow(column.references);
  if (value === null || isEmpty(value)) return <span className="text-faint">empty</span>;
  if (Array.isArray(value)) {
    return (
      <ul className="flex flex-col gap-0.5">
        {value.map((part, position) => (
          <li key={`${position}${atomText(part)}`}>{one(part)}</li>
        ))}
      </ul>
    );
  }
  if (typeof value === 'object')
    return <MapView entries={Object.entries(value)} one={asRow(column.valueReferences)} />;
  return one(value);
}

function MapView(props: {
  entries: readonly [string, RowValue][];
  one: (part: RowValue) => ReactNode;
}) {
  return (
    <ul className="flex flex-col gap-0.5">
      {props.entries.map(([key, part]) => (
        <li key={key} className="break-words">
          <span className="font-mono text-xs text-mut">{key} = </span>
          {props.one(part)}
        </li>
      ))}
    </ul>
  );
}

function Atom({ value }: { value: RowValue }) {
  const text = atomText(value);
  return text === '' ? <span className="text-faint">""</span> : <Copyable value={text} wrap />;
}

function Reference({ row }: { row: RowAddress }) {
  const id = selectionOf(row);
  const plain = (
    <SelectLink id={id} className="font-mono text-xs">
      {row.table} {shortUuid(row.uuid)}
    </SelectLink>
  );
  return parseRowId(id) ? plain : <ObjectLink id={id} icon fallback={plain} />;
}

function isEmpty(value: RowValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

function atomText(value: RowValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
