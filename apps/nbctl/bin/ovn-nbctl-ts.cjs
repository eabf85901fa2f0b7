#!/usr/bin/env node
// Starts what `npm run build` has made of src/.
const { loadProgram } = require('./load-program.cjs');

const { program } = loadProgram();
void program.main();
