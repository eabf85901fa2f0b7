export { api } from '../../../../packages/api/src/index.ts';
