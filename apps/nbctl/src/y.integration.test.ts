import { testFamilies } from './testing/differential.ts';
import { generatedUsages } from './testing/scenarios/usages.ts';

testFamilies([generatedUsages]);
