export { ovn } from '../../ovn/src/index.ts';
