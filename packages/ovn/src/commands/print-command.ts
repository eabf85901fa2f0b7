import { behaviourOf, type Command } from './registry.ts';
import { quoteArgument } from './shell-quote.ts';

/** The arguments after `ovn-nbctl` that have the same effect. */
export function printCommand(command: Command): string[] {
  return behaviourOf(command).print(command);
}

/** One line for a shell per command, each `ovn-nbctl …`. */
export function printLines(commands: readonly Command[]): string[] {
  return commands.map((command) => `ovn-nbctl ${printArguments(command)}`);
}

/** One line for a shell that does all commands in one transaction: `ovn-nbctl … -- …`. */
export function printScript(commands: readonly Command[]): string {
  return `ovn-nbctl ${commands.map(printArguments).join(' -- ')}`;
}

function printArguments(command: Command): string {
  return printCommand(command).map(quoteArgument).join(' ');
}
