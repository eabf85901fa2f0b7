export { ovsdb } from '../../ovsdb/src/index.ts';
