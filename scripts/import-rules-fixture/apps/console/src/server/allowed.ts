export { api } from '../../../../packages/api/src/index.ts';
export { store } from '../../../../packages/store/src/index.ts';
