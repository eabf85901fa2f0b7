export { page } from '../../../apps/console/src/app/page.ts';
