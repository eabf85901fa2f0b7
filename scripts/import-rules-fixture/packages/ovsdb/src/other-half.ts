import { one } from './no-cycles.ts';

export const other = () => one;
