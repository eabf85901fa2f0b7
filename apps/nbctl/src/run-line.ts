import { definitionOf } from '@ovn-console/ovn/commands';
import { execute, type FinishedOutput } from '@ovn-console/ovn/execution';
import type { Session } from '@ovn-console/ovsdb';
import type { Log } from './output/log.ts';
import { printOutputs } from './output/print-outputs.ts';
import { waitTime } from './output/wait-time.ts';
import type { ParsedLine } from './parse-line.ts';
import { ScriptFailure } from './script-failure.ts';

interface LineSurroundings {
  readonly session: Session;
  readonly stdout: { write(text: string): void };
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Carries out the commands of one line, prints what they say, and waits if that was asked for.
 * @throws as `execute`; for a line of a script ScriptFailure with the reason.
 */
export async function runLine(line: ParsedLine, surroundings: LineSurroundings): Promise<void> {
  try {
    await carryOut(line, surroundings);
  } catch (error) {
    throw line.lineNumber === undefined ? error : new ScriptFailure(line.lineNumber, error);
  }
}

async function carryOut(
  { commands, settings, comment }: ParsedLine,
  { session, stdout, log, signal }: LineSurroundings,
): Promise<void> {
  const { wait, isDryRun, printsWaitTime } = settings;
  if (commands.some((command) => !definitionOf(command).isReading)) log.skip();
  const onDone = (outputs: readonly FinishedOutput[]): void => {
    const text = printOutputs(outputs, settings);
    if (text !== '') stdout.write(text);
  };
  const waited = await execute(session, {
    commands,
    comment,
    wait,
    isDryRun,
    signal,
    onDone,
    onWarning: (warning) => log.warn(warning),
  });
  if (waited && wait && printsWaitTime) stdout.write(waitTime(waited, wait));
}
