export type { api } from '../../../../packages/api/src/index.ts';
export { topology } from '../../../../packages/topology/src/index.ts';
export { inventory } from '../inventory/index.ts';
