// Browser-safe: imports nothing of Node.
export { column } from './column.ts';
export type {
  BaseType,
  Cardinality,
  Column,
  ColumnShape,
  InputOf,
  ReferenceInput,
  ValueOf,
} from './column.ts';
export { table } from './table.ts';
export type { Columns, Row, RowInput, RowOf, Table } from './table.ts';
export { database } from './database.ts';
export type { Database, RowIn, TableName, TableNamed } from './database.ts';
export type { Uuid } from '../codec/wire-value.ts';
