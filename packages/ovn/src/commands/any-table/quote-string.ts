export { printString as quoteString } from '../../nbctl/values/print-value.ts';
