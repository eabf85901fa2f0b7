import { execute, type Done } from '@ovn-console/ovn/execution';
import type { Session } from '@ovn-console/ovsdb';
import { logLine } from './output/log-line.ts';
import { printOutputs } from './output/print-outputs.ts';
import { waitTime } from './output/wait-time.ts';
import type { ParsedLine } from './parse-line.ts';
import { ScriptFailure } from './script-failure.ts';

interface LineSurroundings {
  readonly session: Session;
  readonly stdout: { write(text: string): void };
  readonly stderr: { write(text: string): void };
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
  { session, stdout, stderr, signal }: LineSurroundings,
): Promise<void> {
  const { wait, isDryRun, printsWaitTime } = settings;
  const onDone = ({ outputs, warnings }: Done): void => {
    for (const [index, warning] of warnings.entries()) stderr.write(logLine(warning, index + 2));
    const text = printOutputs(outputs, settings);
    if (text !== '') stdout.write(text);
  };
  const waited = await execute(session, { commands, comment, wait, isDryRun, signal, onDone });
  if (waited && wait && printsWaitTime) stdout.write(waitTime(waited, wait));
}
