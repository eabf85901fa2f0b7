// Browser-safe: imports nothing of Node.
export { argumentPlace, type ArgumentPlace } from './argument-place.ts';
export { completeAt, completeNames } from './complete.ts';
export type { Completion, CompletionItem, CompletionKind } from './completion.ts';
export { rowNames, type NamesQuery } from './row-names.ts';
