import { testFamilies } from './testing/differential.ts';
import { readFamily } from './testing/scenario.ts';

testFamilies(
  [
    'logical-switches',
    'logical-switch-ports',
    'logical-routers',
    'logical-router-ports',
    'static-routes',
    'routing-policies',
    'nat',
  ].map(readFamily),
);
