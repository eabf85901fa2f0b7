export { lab } from '../../lab/src/index.ts';
