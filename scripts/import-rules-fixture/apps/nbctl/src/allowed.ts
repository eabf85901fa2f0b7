export { ovn } from '../../../packages/ovn/src/index.ts';
