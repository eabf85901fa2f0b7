import { commandGroups, type Place } from '@ovn-console/ovn/commands';

/** One option, as getopt_long(3) is told of it. */
export interface Option {
  /** Without dashes. */
  readonly name: string;
  readonly letter?: string;
  readonly argument: 'none' | 'required' | 'optional';
  /** An option of a command: before the first command it belongs to that one. */
  readonly isCommands?: true;
}

const none = (name: string, letter?: string): Option => ({
  name,
  argument: 'none',
  ...(letter !== undefined && { letter }),
});

const required = (name: string, letter?: string): Option => ({
  name,
  argument: 'required',
  ...(letter !== undefined && { letter }),
});

/** ovn-nbctl's own options, in its order. */
const programOptions: readonly Option[] = [
  required('db'),
  none('no-syslog'),
  none('help', 'h'),
  none('commands'),
  none('options'),
  none('leader-only'),
  none('no-leader-only'),
  none('shuffle-remotes'),
  none('no-shuffle-remotes'),
  none('version', 'V'),
  required('unixctl', 'u'),
  none('no-wait'),
  required('wait'),
  none('print-wait-time'),
  none('dry-run'),
  none('oneline'),
  required('timeout', 't'),
  none('detach'),
  none('no-self-confinement'),
  none('no-chdir'),
  { name: 'pidfile', argument: 'optional' },
  none('overwrite-pidfile'),
  none('monitor'),
  required('user'),
  { name: 'verbose', letter: 'v', argument: 'optional' },
  { name: 'log-file', argument: 'optional' },
  required('syslog-method'),
  required('syslog-target'),
  required('private-key', 'p'),
  required('certificate', 'c'),
  required('ca-cert', 'C'),
  required('ssl-protocols'),
  required('ssl-ciphers'),
  required('bootstrap-ca-cert'),
  required('format', 'f'),
  required('data', 'd'),
  none('no-headings'),
  none('pretty'),
  none('bare'),
  required('max-column-width'),
];

/**
 * Of several options of commands that begin alike ovn-nbctl takes the first, in an order that comes
 * of the hashes of all commands' names. That of OVN 23.03; those that came later come after these.
 */
const commandOptionOrder: readonly string[] = (
  'if-exists may-exist stateless portrange add-route gateway-port route-table fair id ' +
  'inactivity-probe is-exempted log type name severity meter label apply-after-lb ecmp ' +
  'ecmp-symmetric-reply policy bfd liveness add-duplicate reject event template columns ' +
  'bootstrap all'
).split(' ');

/** All options that may stand before the first command: the program's own, and every command's. */
export function allOptions(): readonly Option[] {
  const places = commandGroups()
    .flatMap(([, definitions]) => definitions)
    .flatMap(({ parameters }) => Object.values(parameters).map(({ place }) => place));
  const commandOptions = new Map<string, Option>();
  for (const place of places) {
    if (place.kind !== 'flag' && place.kind !== 'option') continue;
    const name = place.option;
    commandOptions.set(name, { name, argument: argumentOf(place), isCommands: true });
  }
  const names = [...new Set([...commandOptionOrder, ...commandOptions.keys()])];
  return [...programOptions, ...names.flatMap((name) => commandOptions.get(name) ?? [])];
}

function argumentOf(place: Extract<Place, { option: string }>): Option['argument'] {
  if (place.kind === 'flag') return 'none';
  return place.isValueOptional ? 'optional' : 'required';
}
