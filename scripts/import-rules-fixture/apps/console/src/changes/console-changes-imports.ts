export { journal } from '../journal/index.ts';
