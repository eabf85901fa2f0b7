export { inventory } from '../inventory/index.ts';
