export { topology } from '../../topology/src/index.ts';
