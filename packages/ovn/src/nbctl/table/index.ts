export { formatTable } from './format-table.ts';
export { defaultTableStyle, type TableStyle } from './table-style.ts';
