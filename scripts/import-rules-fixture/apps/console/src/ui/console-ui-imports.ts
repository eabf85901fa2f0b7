export { trpc } from '../trpc/index.ts';
