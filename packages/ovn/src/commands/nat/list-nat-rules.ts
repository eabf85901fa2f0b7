import { printField } from '../../nbctl/printf.ts';
import { sortedByKey } from '../../nbctl/string-map.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import type { Nat } from '../../schema/northbound/nat.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';
import { haveMatches, natRulesOf } from './nat-rules.ts';

/** `lr-nat-list ROUTER`. By type, gateway port, match and external address. */
export const listLogicalRouterNat = defineCommand({
  type: 'listLogicalRouterNat',
  name: 'lr-nat-list',
  summary: 'print NATs for ROUTER',
  parameters: { router: argument('ROUTER', { refersTo: 'Logical_Router' }) },
  isReading: true,
  plan({ router: id }, draft, output) {
    const router = find(draft, 'Logical_Router', { id, field: 'router' });
    const rules = natRulesOf(draft, router);
    if (rules.length === 0) return;
    // With the column for matches, the lines are wider.
    const isWide = haveMatches(draft);
    const [width, most] = isWide ? [-80, 86] : [-58, 54];
    const lines = rules.map((nat) => {
      const key = keyColumns(nat, draft);
      return [key, `${printField(key, width, most)}${otherColumns(nat)}`] as const;
    });
    output.write(`${heading(isWide)}\n`, ...sortedByKey(lines).map((line) => `${line}\n`));
  },
});

function heading(isWide: boolean): string {
  return [
    printField('TYPE', -17),
    printField('GATEWAY_PORT', -22),
    ...(isWide ? [printField('MATCH', -22)] : []),
    printField('EXTERNAL_IP', -19),
    printField('EXTERNAL_PORT', -17),
    printField('LOGICAL_IP', -20),
    printField('EXTERNAL_MAC', -21),
    'LOGICAL_PORT',
  ].join('');
}

/** What the lines are sorted by. */
function keyColumns({ type, gateway_port, match, external_ip }: Nat, draft: Draft): string {
  const port =
    gateway_port === undefined ? undefined : draft.table('Logical_Router_Port').get(gateway_port);
  const first = printField(type, -17, 13) + printField(port?.name ?? '', -22, 18);
  return haveMatches(draft)
    ? first + printField(match, -22, 18) + printField(external_ip, -19, 15)
    : first + external_ip;
}

function otherColumns({
  external_port_range,
  logical_ip,
  external_mac,
  logical_port,
}: Nat): string {
  const ports = printField(external_port_range, -17, 13);
  if (external_mac === undefined || logical_port === undefined) return ports + logical_ip;
  return [
    ports,
    printField(logical_ip, -20, 16),
    printField(external_mac, -21, 17),
    logical_port,
  ].join('');
}
