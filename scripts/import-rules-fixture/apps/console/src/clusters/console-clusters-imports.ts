export { shell } from '../shell/index.ts';
