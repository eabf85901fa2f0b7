// Browser-safe: imports nothing of Node.
export { check } from './check.ts';
export type { Problem } from './problem.ts';
