export { ovsdb } from '../../../../packages/ovsdb/src/index.ts';
