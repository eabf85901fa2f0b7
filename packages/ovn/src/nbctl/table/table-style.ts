/** ovn-nbctl(8), "Table Formatting Options". */
export interface TableStyle {
  readonly format: 'table' | 'list' | 'html' | 'csv' | 'json';
  /** How values are written; `--format=json` has its own way. */
  readonly data: 'string' | 'bare' | 'json';
  readonly headings: boolean;
  /** Only with `--format=json`. */
  readonly pretty: boolean;
  /** In bytes, only with `--format=table`; 0: as wide as what is in it. */
  readonly maxColumnWidth: number;
}

/** As ovn-nbctl prints tables when nothing is asked for. */
export const defaultTableStyle: TableStyle = Object.freeze({
  format: 'list',
  data: 'string',
  headings: true,
  pretty: false,
  maxColumnWidth: 0,
});
