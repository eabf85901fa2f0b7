import type { WaitFor } from '@ovn-console/ovn/execution';
import { defaultTableStyle, type TableStyle } from '@ovn-console/ovn/table';
import type { GivenOption } from './read-options.ts';
import { UsageError } from './usage-error.ts';

/** What the program only tells about itself. */
export type Request = 'help' | 'version' | 'commands' | 'options';

/** What the options say, but those of commands. */
export interface Settings {
  /** As given: remotes with commas between them. */
  readonly db: string | undefined;
  readonly isLeaderOnly: boolean;
  readonly shufflesRemotes: boolean;
  readonly wait: WaitFor | undefined;
  readonly printsWaitTime: boolean;
  readonly isDryRun: boolean;
  readonly isOneline: boolean;
  readonly timeoutSeconds: number | undefined;
  readonly privateKey: string | undefined;
  readonly certificate: string | undefined;
  readonly caCertificate: string | undefined;
  /** A file for the server's CA certificate, made when it is not there. */
  readonly bootstrapCaCertificate: string | undefined;
  readonly style: TableStyle;
  readonly request: Request | undefined;
  /** Options of the first command, as it would have them: `--may-exist`. */
  readonly commandOptions: readonly string[];
}

export const defaultSettings: Settings = {
  db: undefined,
  isLeaderOnly: true,
  shufflesRemotes: true,
  wait: undefined,
  printsWaitTime: false,
  isDryRun: false,
  isOneline: false,
  timeoutSeconds: undefined,
  privateKey: undefined,
  certificate: undefined,
  caCertificate: undefined,
  bootstrapCaCertificate: undefined,
  style: defaultTableStyle,
  request: undefined,
  commandOptions: [],
};

/**
 * The settings after these options, one after the other.
 * @throws UsageError in ovn-nbctl's words.
 */
export function applyOptions(settings: Settings, given: readonly GivenOption[]): Settings {
  let applied = settings;
  for (const one of given) {
    // The first request is carried out at once: what comes after it does not matter any more.
    if (applied.request !== undefined) break;
    const change = one.option.isCommands
      ? commandOption(applied, one)
      : programOption(applied, one);
    applied = { ...applied, ...change };
  }
  return applied;
}

function commandOption(settings: Settings, { option, value }: GivenOption): Partial<Settings> {
  const name = `--${option.name}`;
  const isGiven = settings.commandOptions.some((one) => one === name || one.startsWith(`${name}=`));
  if (isGiven) throw new UsageError(`'${name}' option specified multiple times`);
  const said = value === undefined ? name : `${name}=${value}`;
  return { commandOptions: [...settings.commandOptions, said] };
}

type Change = (value: string, settings: Settings) => Partial<Settings>;

const daemon: Change = () => {
  throw new UsageError('there is no daemon mode: every command connects by itself, quickly');
};

const changes: Readonly<Record<string, Change>> = {
  db: (db) => ({ db }),
  help: () => ({ request: 'help' }),
  version: () => ({ request: 'version' }),
  commands: () => ({ request: 'commands' }),
  options: () => ({ request: 'options' }),
  'leader-only': () => ({ isLeaderOnly: true }),
  'no-leader-only': () => ({ isLeaderOnly: false }),
  'shuffle-remotes': () => ({ shufflesRemotes: true }),
  'no-shuffle-remotes': () => ({ shufflesRemotes: false }),
  unixctl: daemon,
  detach: daemon,
  'no-wait': () => ({ wait: undefined }),
  wait: (value) => ({ wait: waitNamed(value) }),
  'print-wait-time': () => ({ printsWaitTime: true }),
  'dry-run': () => ({ isDryRun: true }),
  oneline: () => ({ isOneline: true }),
  timeout: (value) => ({ timeoutSeconds: secondsIn(value) }),
  'private-key': (privateKey) => ({ privateKey }),
  certificate: (certificate) => ({ certificate }),
  'ca-cert': (caCertificate) => ({ caCertificate }),
  'bootstrap-ca-cert': (bootstrapCaCertificate) => ({ bootstrapCaCertificate }),
  format: (value, { style }) => ({ style: { ...style, format: formatNamed(value) } }),
  data: (value, { style }) => ({ style: { ...style, data: dataNamed(value) } }),
  'no-headings': (_, { style }) => ({ style: { ...style, headings: false } }),
  pretty: (_, { style }) => ({ style: { ...style, pretty: true } }),
  bare: (_, { style }) => ({ style: { ...style, format: 'list', data: 'bare', headings: false } }),
  'max-column-width': (value, { style }) => ({
    style: { ...style, maxColumnWidth: Number.parseInt(value, 10) || 0 },
  }),
};

/** Options that are not here are about logs and daemons: there are none. */
function programOption(settings: Settings, { option, value }: GivenOption): Partial<Settings> {
  return changes[option.name]?.(value ?? '', settings) ?? {};
}

function waitNamed(value: string): WaitFor | undefined {
  if (value === 'none') return undefined;
  if (value === 'sb' || value === 'hv') return value;
  throw new UsageError('argument to --wait must be "none", "sb", or "hv"');
}

function secondsIn(value: string): number {
  const seconds = /^\s*\+?\d+$/.test(value) ? Number(value) : 0;
  if (seconds > 0 && seconds < 2 ** 32) return seconds;
  throw new UsageError(`value ${value} on -t or --timeout is invalid`);
}

function formatNamed(value: string): TableStyle['format'] {
  const format = (['table', 'list', 'html', 'csv', 'json'] as const).find((it) => it === value);
  if (format) return format;
  throw new UsageError(`unknown output format "${value}"`);
}

function dataNamed(value: string): TableStyle['data'] {
  const data = (['string', 'bare', 'json'] as const).find((it) => it === value);
  if (data) return data;
  throw new UsageError(`unknown data format "${value}"`);
}
