import type { Session } from '@ovn-console/ovsdb';
import { remotesOf } from './connection/database-remotes.ts';
import { openDatabase } from './connection/open-database.ts';
import { readTlsFiles } from './connection/tls-files.ts';
import { Alarm, AlarmClock, alarmStatus } from './alarm.ts';
import { explainFailure } from './explain-failure.ts';
import { answerRequest } from './help/answer-request.ts';
import { parseLine, type ParsedLine } from './parse-line.ts';
import { allOptions } from './options/option-table.ts';
import { readOptions } from './options/read-options.ts';
import { applyOptions, defaultSettings, type Settings } from './options/settings.ts';
import { environmentOptions } from './options/environment-options.ts';
import { Log } from './output/log.ts';
import { runLine } from './run-line.ts';
import { readScriptLines } from './script.ts';

/** What a program is started with. */
export interface Surroundings {
  /** After the program's name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: { write(text: string): void };
  readonly stderr: { write(text: string): void };
}

const success = 0;
const failure = 1;

/**
 * Does what ovn-nbctl does when it is called so, or with `-` what the lines of standard input say.
 * @returns the exit status that ovn-nbctl would end with. Leaves no timer or socket behind.
 */
export async function runProgram(surroundings: Surroundings): Promise<number> {
  const { env, stdout, stderr } = surroundings;
  const argv = [...environmentOptions(env), ...surroundings.argv];
  const log = new Log(stderr);
  let db = '';
  try {
    const { given, rest } = readOptions(argv, allOptions());
    const settings = applyOptions(defaultSettings, given);
    if (settings.request !== undefined) {
      stdout.write(answerRequest(settings.request));
      return success;
    }
    const isScript = rest.length === 1 && rest[0] === '-';
    const lines = isScript
      ? readScriptLines(surroundings.stdin, settings)
      : [parseLine({ argv, rest, settings })];
    db = remotesOf(settings, env).db;
    await runLines(lines, settings, { ...surroundings, log });
    return success;
  } catch (error) {
    if (error instanceof Alarm) {
      log.warn(error);
      return alarmStatus;
    }
    const message = explainFailure(error, db);
    // ovn-nbctl's client library logs it too.
    if (message.startsWith('transaction error: ')) {
      log.warn({ module: 'ovsdb_idl', message });
    }
    stderr.write(`ovn-nbctl: ${message}\n`);
    return failure;
  }
}

async function runLines(
  lines: Iterable<ParsedLine> | AsyncIterable<ParsedLine>,
  settings: Settings,
  { env, stdout, log }: Surroundings & { readonly log: Log },
): Promise<void> {
  using alarm = new AlarmClock(settings.timeoutSeconds);
  const { db, remotes } = remotesOf(settings, env);
  const tls = await readTlsFiles(settings, remotes);
  const { isLeaderOnly } = settings;
  const { signal } = alarm;
  let session: Session | undefined;
  try {
    for await (const line of lines) {
      session ??= await openDatabase({ db, remotes, isLeaderOnly, tls, signal });
      await runLine(line, { session, stdout, log, signal });
    }
  } catch (error) {
    // Whatever came of it being over, that is why.
    signal.throwIfAborted();
    throw error;
  } finally {
    await session?.close();
  }
}
