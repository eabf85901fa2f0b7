import { testFamilies } from './testing/differential.ts';
import { generatedUsages } from './testing/generated-usages.ts';

testFamilies([generatedUsages]);
