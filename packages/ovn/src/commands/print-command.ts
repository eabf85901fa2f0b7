import { printArguments } from './definition/print-arguments.ts';
import { definitionOf, type Command } from './registry.ts';
import { quoteArgument } from './shell-quote.ts';

/** The arguments after `ovn-nbctl` that have the same effect: `parseArguments` reads them back. */
export function printCommand(command: Command): string[] {
  return printArguments(definitionOf(command), command);
}

/** One line for a shell per command, each `ovn-nbctl …`. */
export function printLines(commands: readonly Command[]): string[] {
  return commands.map((command) => `ovn-nbctl ${quoted(command)}`);
}

/**
 * One line for a shell that does all commands in one transaction: `ovn-nbctl … -- …`. ovn-nbctl
 * 23.03 does not see, within one transaction, ports, routes and NAT rules that earlier commands of
 * it added to a switch or router; a batch that names them so (`--gateway-port`) has to be run
 * line by line.
 */
export function printScript(commands: readonly Command[]): string {
  return `ovn-nbctl ${commands.map(quoted).join(' -- ')}`;
}

function quoted(command: Command): string {
  return printCommand(command).map(quoteArgument).join(' ');
}
