import type { Settings } from '../options/settings.ts';

/** Where the database is: as it was said, and as what is tried in turn. */
export interface DatabaseRemotes {
  readonly db: string;
  readonly remotes: readonly string[];
}

/** `--db`, `OVN_NB_DB`, or the socket of this machine's own server. */
export function remotesOf(
  { db: given, shufflesRemotes }: Settings,
  env: Readonly<Record<string, string | undefined>>,
): DatabaseRemotes {
  const directory = env['OVN_RUNDIR'] ?? '/var/run/ovn';
  const db = given ?? env['OVN_NB_DB'] ?? `unix:${directory}/ovnnb_db.sock`;
  const remotes = db.split(',').map((remote) => remote.trim());
  return { db, remotes: shufflesRemotes ? shuffled(remotes) : remotes };
}

function shuffled(remotes: readonly string[]): string[] {
  return remotes
    .map((remote) => ({ remote, place: Math.random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ remote }) => remote);
}
