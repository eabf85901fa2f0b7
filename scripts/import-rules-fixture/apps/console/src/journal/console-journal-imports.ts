export { objectPanel } from '../object-panel/index.ts';
