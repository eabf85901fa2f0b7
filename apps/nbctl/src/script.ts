import { text } from 'node:stream/consumers';
import { readScript } from '@ovn-console/ovn/script';
import { allOptions } from './options/option-table.ts';
import { readOptions } from './options/read-options.ts';
import { applyOptions, type Settings } from './options/settings.ts';
import { UsageError } from './options/usage-error.ts';
import { parseLine, type ParsedLine } from './parse-line.ts';
import { ScriptFailure } from './script-failure.ts';

/** Settings that are about the connection, which all lines share. */
const shared = [
  'db',
  'isLeaderOnly',
  'shufflesRemotes',
  'timeoutSeconds',
  'privateKey',
  'certificate',
  'caCertificate',
  'bootstrapCaCertificate',
  'request',
] as const;

/**
 * The lines of a script: each is a transaction of its own, and may have options of its own. The
 * whole script is read before the first line is carried out.
 * @throws ScriptFailure for what a script cannot say.
 */
export async function* readScriptLines(
  stdin: NodeJS.ReadableStream,
  settings: Settings,
): AsyncIterable<ParsedLine> {
  const source = await text(stdin);
  const { lines, problems } = readScript(source);
  const [problem] = problems;
  if (problem) throw new ScriptFailure(lineAt(source, problem.start), problem.message);
  for (const { words, globalOptions, start } of lines) {
    const lineNumber = lineAt(source, start);
    try {
      const own = globalOptions.map(({ name, value }) =>
        value === undefined ? `--${name}` : `--${name}=${value}`,
      );
      const argv = [...own, ...words.map((word) => word.text)];
      const { given, rest } = readOptions(argv, allOptions());
      const line = parseLine({ argv, rest, settings: applyToLine(settings, given) });
      yield { ...line, lineNumber };
    } catch (error) {
      throw new ScriptFailure(lineNumber, error);
    }
  }
}

function applyToLine(settings: Settings, given: Parameters<typeof applyOptions>[1]): Settings {
  const applied = applyOptions({ ...settings, commandOptions: [] }, given);
  if (shared.every((name) => applied[name] === settings[name])) return applied;
  throw new UsageError('options about the connection apply to the whole script, not to one line');
}

/** Counts from 1. */
function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}
