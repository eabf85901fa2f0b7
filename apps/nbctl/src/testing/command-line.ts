import { uuidIn, type Contents } from './contents.ts';
import { labelsOf } from './canonical.ts';

/**
 * Splits a line into arguments as a shell would: '…' holds anything, "…" has \" \\ and \n.
 * `<Table column=value>` stands for the UUID of that row, `<4:Table …>` for its first 4 digits.
 */
export function argumentsIn(line: string, contents: Contents): string[] {
  return wordsOf(line).map((word) =>
    word.replace(/<([^<>]+)>/g, (whole, inside: string) => {
      const [, digits, table, column, value] =
        /^(?:(\d+):)?([A-Z]\w+)(?: (\w+)=(.*))?$/.exec(inside) ?? [];
      if (table === undefined) return whole;
      const uuid = uuidOf(contents, table, [column ?? '', value ?? '']);
      return uuid.slice(0, digits === undefined ? undefined : Number(digits));
    }),
  );
}

function wordsOf(line: string): string[] {
  const words = [
    ...line.matchAll(/(?:'[^']*'|"(?:[^"\\]|\\.)*"|<[^<>\s]+(?: [^<>]*)?>|[^\s'"])+/g),
  ];
  return words.map(([word]) =>
    word.replace(
      /'([^']*)'|"((?:[^"\\]|\\.)*)"/g,
      (_, plain?: string, escaped = '') =>
        plain ?? escaped.replace(/\\(.)/g, (__: string, it: string) => (it === 'n' ? '\n' : it)),
    ),
  );
}

/** Of several such rows the one whose label comes first, which is the same on any server. */
function uuidOf(contents: Contents, table: string, [column, value]: [string, string]): string {
  const labels = labelsOf(contents);
  const uuids = [...(contents.get(table) ?? [])]
    .filter(([, row]) => column === '' || text(row[column]) === value)
    .map(([uuid]) => uuid);
  const [first] = uuids.toSorted((one, other) =>
    (labels.get(one) ?? '') < (labels.get(other) ?? '') ? -1 : 1,
  );
  if (first === undefined) throw new Error(`no ${table} whose ${column} is ${value}`);
  return first;
}

function text(value: unknown): string {
  return uuidIn(value) ?? (typeof value === 'string' ? value : JSON.stringify(value));
}

/** Options of the program whose value is the next argument. */
const withValue = new Set(['-f', '--for', '-d', '-t', '-v', '-u', '-p', '-c', '-C', '--format', '--data', '--timeout', '--db', '--wait']); // prettier-ignore

const reading =
  /^(show|list|find|get|wait-until|sync|init|comment|(get-(connection|ssl))|.*-(list|get-.*)|lsp-get-.*|lrp-get-.*)$/;

/** Whether all of its commands only read: what they print may depend on what UUIDs there are. */
export function onlyReads(argv: readonly string[]): boolean {
  if (argv.some((argument) => /^--(id|dry-run|no-wait|wait)\b/.test(argument))) return false;
  const names = commandNames(argv);
  return names.length > 0 && names.every((name) => reading.test(name) && name !== 'sync' && name !== 'init'); // prettier-ignore
}

function commandNames(argv: readonly string[]): string[] {
  const names: string[] = [];
  let wanted = true;
  for (const [index, argument] of argv.entries()) {
    if (argument === '--') wanted = true;
    else if (wanted && !argument.startsWith('-') && !withValue.has(argv[index - 1] ?? '')) {
      names.push(argument);
      wanted = false;
    }
  }
  return names;
}
