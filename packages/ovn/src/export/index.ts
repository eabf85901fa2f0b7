// Browser-safe: imports nothing of Node.
export { exportNetwork, exportObjects, type ScriptLine } from './export-rows.ts';
export type { RowPlace } from './row-graph.ts';
export { printExport, printScriptLine } from './script.ts';
