import type { ScriptWord, Stretch } from './script-line.ts';

/** An option of ovn-nbctl itself, such as `--wait=hv`, and where it was said. */
export interface GlobalOption extends Stretch {
  /** The long name, without dashes. */
  readonly name: string;
  readonly value?: string;
}

/** Options of ovn-nbctl itself (ovn-nbctl(8), "OPTIONS"), with the letters that stand for them. */
const options: Readonly<Record<string, { readonly letter?: string; readonly hasValue?: true }>> = {
  db: { hasValue: true },
  'no-syslog': {},
  help: { letter: 'h' },
  commands: {},
  options: {},
  'leader-only': {},
  'no-leader-only': {},
  'shuffle-remotes': {},
  'no-shuffle-remotes': {},
  version: { letter: 'V' },
  unixctl: { letter: 'u', hasValue: true },
  'no-wait': {},
  wait: { hasValue: true },
  'print-wait-time': {},
  'dry-run': {},
  oneline: {},
  timeout: { letter: 't', hasValue: true },
  verbose: { letter: 'v' },
  'log-file': {},
  'syslog-method': { hasValue: true },
  'syslog-target': { hasValue: true },
  'private-key': { letter: 'p', hasValue: true },
  certificate: { letter: 'c', hasValue: true },
  'ca-cert': { letter: 'C', hasValue: true },
  'ssl-protocols': { hasValue: true },
  'ssl-ciphers': { hasValue: true },
  'bootstrap-ca-cert': { hasValue: true },
  format: { letter: 'f', hasValue: true },
  data: { letter: 'd', hasValue: true },
  'no-headings': {},
  pretty: {},
  bare: {},
  'max-column-width': { hasValue: true },
};

const globalOptionNames: readonly string[] = Object.keys(options);

/** Reads the option that `word` is, with the value that may be the word after it. */
export function readGlobalOption(
  word: ScriptWord,
  following: ScriptWord | undefined,
): { readonly option: GlobalOption; readonly wordCount: number } | undefined {
  const read = readLong(word.text) ?? readShort(word.text);
  if (!read) return undefined;
  const { name, value } = read;
  const { start, end } = word;
  const takesNext = value === undefined && options[name]?.hasValue === true && following;
  if (takesNext) {
    return {
      option: { name, value: following.text, start, end: following.end },
      wordCount: 2,
    };
  }
  const option = { name, start, end, ...(value !== undefined && { value }) };
  return { option, wordCount: 1 };
}

interface ReadOption {
  readonly name: string;
  readonly value?: string;
}

function readLong(text: string): ReadOption | undefined {
  const [, name = '', value] = /^--([a-z-]+)(?:=([\s\S]*))?$/u.exec(text) ?? [];
  if (!Object.hasOwn(options, name)) return undefined;
  return { name, ...(value !== undefined && { value }) };
}

function readShort(text: string): ReadOption | undefined {
  const [, letter, value = ''] = /^-([a-zA-Z])([\s\S]*)$/u.exec(text) ?? [];
  const name = globalOptionNames.find((one) => options[one]?.letter === letter);
  if (letter === undefined || name === undefined) return undefined;
  return { name, ...(value !== '' && { value }) };
}
