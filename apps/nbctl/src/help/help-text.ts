import { commandGroups, usageOf } from '@ovn-console/ovn/commands';

/** What `--help` prints. */
export function helpText(): string {
  const groups = commandGroups()
    .filter(([, definitions]) => definitions.length > 0)
    .map(([title, definitions]) => {
      const lines = definitions.map(
        (definition) => `  ${usageOf(definition)}\n${indent}${definition.summary}\n`,
      );
      return `${title}:\n${lines.join('')}\n`;
    });
  return [introduction, ...groups, optionsText].join('');
}

const indent = ' '.repeat(28);

const introduction = `ovn-nbctl-ts: OVN northbound DB management utility
usage: ovn-nbctl-ts [OPTIONS] COMMAND [ARG...] [-- COMMAND [ARG...]]...
       ovn-nbctl-ts [OPTIONS] -

Commands with -- between them are one transaction. With - each line of standard
input is one, with or without the program's name.

`;

const optionsText = `Options:
  --db=DATABASE               connect to DATABASE: one remote, or several with
                              commas between them
                              (default: unix:/var/run/ovn/ovnnb_db.sock)
  --no-wait, --wait=none      do not wait for OVN reconfiguration (default)
  --no-leader-only            accept any cluster member, not just the leader
  --no-shuffle-remotes        do not shuffle the order of remotes
  --wait=sb                   wait for southbound database update
  --wait=hv                   wait for all chassis to catch up
  --print-wait-time           print time spent on waiting
  -t, --timeout=SECS          wait at most SECS seconds
  --dry-run                   do not commit changes to database
  --oneline                   print exactly one line of output per command

Output formatting options:
  -f, --format=FORMAT         set output formatting to FORMAT
                              ("table", "list", "html", "csv", or "json")
  -d, --data=FORMAT           set table cell output formatting to
                              FORMAT ("string", "bare", or "json")
  --no-headings               omit table heading row
  --pretty                    pretty-print JSON in output
  --bare                      equivalent to "--format=list --data=bare --no-headings"
  --max-column-width=WIDTH    cut cells of "table" output to WIDTH

PKI configuration (required to use ssl:HOST:PORT):
  -p, --private-key=FILE      file with private key
  -c, --certificate=FILE      file with certificate for private key
  -C, --ca-cert=FILE          file with peer CA certificate
  --bootstrap-ca-cert=FILE    file with peer CA certificate to read or create

Options about logs and daemons are accepted and change nothing, but --detach and
-u: there is no daemon.

Other options:
  -h, --help                  display this help message
  -V, --version               display version information
  --commands, --options       list them, for completion by shells

Environment: OVN_NB_DB (where --db is not given), OVN_NBCTL_OPTIONS.
`;
