export { lab } from '../../packages/lab/src/index.ts';
