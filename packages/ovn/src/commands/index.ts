// Browser-safe: imports nothing of Node.
export { commandGroups, definitionNamed, definitionOf } from './registry.ts';
export type { AnyCommandDefinition } from './registry.ts';
export type { Command, CommandByType, CommandType } from './registry.ts';
export { parseArguments, parseSpoken, type SpokenCommand } from './parse-arguments.ts';
export { assignmentsOf, type Assignments } from './any-table/assignments-of.ts';
export { parseCommand, parseCommands } from './parse-command.ts';
export { CommandLineError } from './definition/command-line-error.ts';
export type { Output, OutputCell, OutputPart, OutputTable } from './definition/output.ts';
export type { Parameter, ParameterFacts, Place, Requirement } from './definition/parameter.ts';
export { argumentUsage, optionUsage, usageOf } from './definition/usage.ts';
export { printCommand, printLines, printScript } from './print-command.ts';
export { bumpNbCfg, draftOf, plan, type Plan } from './plan.ts';
export { explainStale, isPremise } from '../planning/explain-stale.ts';
export type { Guard } from '../planning/guard.ts';
export type {
  NorthboundRow,
  NorthboundTable,
  NorthboundView,
  TableView,
} from '../planning/northbound-view.ts';
export * from '../errors.ts';
