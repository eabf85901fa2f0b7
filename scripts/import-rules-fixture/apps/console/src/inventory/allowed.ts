export { ui } from '../ui/index.ts';
export { trpc } from '../trpc/index.ts';
