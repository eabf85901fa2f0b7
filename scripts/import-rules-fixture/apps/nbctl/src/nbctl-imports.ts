export { topology } from '../../../packages/topology/src/index.ts';
