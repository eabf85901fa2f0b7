// Browser-safe: imports nothing of Node.
export type { GlobalOption } from './global-options.ts';
export { readInvocation, type Invocation } from './invocation.ts';
export { readScript, type Script } from './read-script.ts';
export type { ScriptLine, ScriptProblem, ScriptWord, Stretch } from './script-line.ts';
export { readWords, type ReadWords } from './shell-reader.ts';
