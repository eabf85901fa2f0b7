import { testFamilies } from './testing/differential.ts';
import { readFamily } from './testing/scenario.ts';

testFamilies(['columns', 'rows', 'output', 'program', 'chains'].map(readFamily));
