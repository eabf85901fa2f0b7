// `npm run lab`: the lab's command line, which is TypeScript, run in this very process.
import { register } from 'tsx/esm/api';

register();
await import('../packages/lab/src/cli/main.ts');
