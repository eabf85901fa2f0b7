// Browser-safe: imports nothing of Node.
export { commandSchema } from './registry.ts';
export type { Command, CommandByType, CommandType } from './registry.ts';
export { parseCommand, parseCommands } from './parse-command.ts';
export { printCommand, printLines, printScript } from './print-command.ts';
export { bumpNbCfg, plan, type Plan } from './plan.ts';
export { explainStale, isPremise } from '../planning/explain-stale.ts';
export type { Guard } from '../planning/guard.ts';
export type {
  NorthboundRow,
  NorthboundTable,
  NorthboundView,
  TableView,
} from '../planning/northbound-view.ts';
export * from '../errors.ts';
