export { server } from './testing/server.ts';
