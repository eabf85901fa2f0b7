import { declaredTableNamed } from '../commands/any-table/names.ts';
import { resolveName } from '../commands/any-table/resolve-name.ts';
import { definitionOf, type Command } from '../commands/registry.ts';
import { OvnError } from '../errors.ts';
import { declaredTable } from '../planning/draft.ts';
import type { NorthboundTable } from '../planning/northbound-view.ts';
import type { Downloads, ReferenceColumn } from '../reading/ordered-rows.ts';

const ports =
  'show ls-add ls-del lsp-add lsp-del lsp-set-addresses lsp-add-router-port lsp-add-localnet-port ' +
  'fwd-group-list fwd-group-add fwd-group-del lr-del lrp-add lrp-del nf-add copp-add ' +
  'copp-del copp-list ls-copp-add lr-copp-add';

/**
 * Columns of references, and the commands for which ovn-nbctl downloads them although these look
 * at one row only, or at none: rows that these refer to are known to it before they are sent,
 * which changes the order in which another command of the same line goes through them.
 */
const downloads: readonly (readonly [`${string}.${string}`, string])[] = [
  ['ACL.sample_est', 'acl-add acl-del acl-list'],
  ['ACL.sample_new', 'acl-add acl-del acl-list'],
  ['HA_Chassis_Group.ha_chassis', 'ha-chassis-group-add-chassis ha-chassis-group-remove-chassis'],
  ['Load_Balancer_Group.load_balancer', 'lr-lb-list ls-lb-list'],
  ['Logical_Router.copp', 'copp-add copp-del copp-list ls-copp-add lr-copp-add'],
  ['Logical_Router.load_balancer', 'lr-lb-add lr-lb-del lr-lb-list'],
  ['Logical_Router.load_balancer_group', 'lr-lb-list'],
  ['Logical_Router.nat', 'show lr-nat-add lr-nat-del lr-nat-list lr-nat-update-ext-ip'],
  ['Logical_Router.policies', 'lr-policy-add lr-policy-del lr-policy-list'],
  ['Logical_Router.ports', `${ports} lrp-list lsp-get-addresses lr-nat-add`],
  ['Logical_Router.static_routes', 'lr-route-add lr-route-del lr-route-list'],
  ['Logical_Router_Policy.bfd_sessions', 'lr-policy-list'],
  [
    'Logical_Router_Port.gateway_chassis',
    'show lrp-set-gateway-chassis lrp-del-gateway-chassis lrp-get-gateway-chassis lr-nat-add',
  ],
  ['Logical_Router_Port.ha_chassis_group', 'lr-nat-add'],
  ['Logical_Router_Static_Route.bfd', 'lr-route-add lr-route-del lr-route-list'],
  ['Logical_Switch.acls', 'acl-add acl-del acl-list'],
  ['Logical_Switch.copp', 'copp-add copp-del copp-list ls-copp-add lr-copp-add'],
  ['Logical_Switch.forwarding_groups', 'fwd-group-add fwd-group-del'],
  ['Logical_Switch.load_balancer', 'ls-lb-add ls-lb-del ls-lb-list'],
  ['Logical_Switch.load_balancer_group', 'ls-lb-list'],
  ['Logical_Switch.ports', `${ports} lsp-list lsp-get-ls`],
  ['Logical_Switch.qos_rules', 'qos-add qos-del qos-list'],
  ['Logical_Switch_Port.dhcpv4_options', 'lsp-set-dhcpv4-options lsp-get-dhcpv4-options'],
  ['Logical_Switch_Port.dhcpv6_options', 'lsp-set-dhcpv6-options lsp-get-dhcpv6-options'],
  ['Logical_Switch_Port.mirror_rules', 'lsp-attach-mirror lsp-detach-mirror'],
  ['Meter.bands', 'meter-add meter-list'],
  ['NAT.allowed_ext_ips', 'lr-nat-update-ext-ip'],
  ['NAT.exempted_ext_ips', 'lr-nat-update-ext-ip'],
  ['NAT.gateway_port', 'lr-nat-add lr-nat-del lr-nat-list'],
  ['Port_Group.acls', 'acl-add acl-del acl-list'],
  ['Port_Group.ports', 'pg-set-ports pg-get-ports'],
];

/** What ovn-nbctl would download for these commands, as far as the order of rows depends on it. */
export function downloadsOf(commands: readonly Command[]): Downloads {
  const columns = commands.flatMap((command) => [
    ...ofDeclaration(command),
    ...ofKnownCommand(definitionOf(command).name),
    ...ofNamedColumns(command),
  ]);
  const references = columns.flatMap(referencesIn);
  const tables = [...columns.map(({ table }) => table), ...references.map(({ target }) => target)];
  return { references, tables: new Set(['NB_Global', ...tables]) };
}

/** Columns of a table; undefined for all of them. */
interface Download {
  readonly table: NorthboundTable;
  readonly columns: readonly string[] | undefined;
}

function ofDeclaration(command: Command): Download[] {
  try {
    const tables = Object.entries(definitionOf(command).reads?.(command) ?? {});
    return tables.map(([name, columns]) => ({ table: declaredTable(name).name, columns }));
  } catch (error) {
    if (error instanceof OvnError) return [];
    throw error;
  }
}

function ofKnownCommand(name: string): Download[] {
  return downloads
    .filter(([, names]) => names.split(' ').includes(name))
    .map(([path]) => {
      const [table = '', column = ''] = path.split('.');
      return { table: declaredTable(table).name, columns: [column] };
    });
}

/** The generic commands: the columns that they name, and all where `list` shows all. */
function ofNamedColumns(command: Command): Download[] {
  const data = new Map<string, unknown>(Object.entries(command));
  const table = declaredTableNamed(String(data.get('table')));
  if (table === undefined) return [];
  if (command.type === 'listRecords' && data.get('columns') === undefined) {
    return [{ table, columns: undefined }];
  }
  const names = Object.keys(declaredTable(table).columns);
  const columns = ['columns', 'column', 'assignments', 'conditions']
    .flatMap((property) => data.get(property) ?? [])
    .flatMap(columnsIn)
    .map((word) => resolveName(names, word));
  return [{ table, columns: columns.flatMap((it) => (it.kind === 'found' ? [it.name] : [])) }];
}

/** `COLUMN[:KEY]=VALUE`, or names of columns with commas between them. */
function columnsIn(text: unknown): string[] {
  return typeof text === 'string'
    ? (text.match(/^[\w-]+(?:[, ]+[\w-]+)*/)?.[0].split(/[, ]+/) ?? [])
    : [];
}

function referencesIn({ table, columns }: Download): ReferenceColumn[] {
  return Object.entries(declaredTable(table).columns)
    .filter(([column]) => columns === undefined || columns.includes(column))
    .flatMap(([column, { key, value }]) => {
      const target = key.referenceTable ?? value?.referenceTable;
      return target === undefined ? [] : [{ table, column, target: declaredTable(target).name }];
    });
}
