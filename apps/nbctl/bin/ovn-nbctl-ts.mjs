#!/usr/bin/env node
// Starts what `npm run build` has made of src/.
import module from 'node:module';

// Since Node 22: what was compiled once is not compiled again.
module.enableCompileCache?.();
await import('../dist/ovn-nbctl.mjs');
