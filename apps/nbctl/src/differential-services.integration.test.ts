import { testFamilies } from './testing/differential.ts';
import { readFamily } from './testing/scenario.ts';

testFamilies(
  ['acls', 'qos', 'meters', 'load-balancers', 'groups', 'connections', 'deliberate'].map(
    readFamily,
  ),
);
