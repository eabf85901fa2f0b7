import type { Row } from '@ovn-console/ovsdb/schema';
import type { CommandByType } from '../commands/index.ts';
import type { Draft } from '../planning/draft.ts';
import type { TableDraft } from '../planning/table-draft.ts';
import { peerOf, switchOfPort } from './lookup.ts';
import { warning, type Finding } from './problem.ts';

/** Switch ports that lead to a router port which the batch deletes. */
export function checkRouterPortDeletion(
  { port: id }: CommandByType['deleteLogicalRouterPort'],
  draft: Draft,
): readonly Finding[] {
  const port = deletedRow(draft.table('Logical_Router_Port'), id);
  return port ? danglingEnds(draft, [port.name], 'port') : [];
}

/** Switch ports that lead to ports of a router which the batch deletes. */
export function checkRouterDeletion(
  command: CommandByType['deleteLogicalRouter'],
  draft: Draft,
): readonly Finding[] {
  const ports = draft.table('Logical_Router_Port');
  const router = deletedRow(draft.table('Logical_Router'), command.router);
  const names = router?.ports.map((uuid) => ports.get(uuid)?.name ?? '') ?? [];
  return danglingEnds(draft, names, 'router');
}

/** Router ports that lead to a switch which the batch deletes. */
export function checkSwitchDeletion(
  command: CommandByType['deleteLogicalSwitch'],
  draft: Draft,
): readonly Finding[] {
  const ports = draft.table('Logical_Switch_Port');
  const owner = deletedRow(draft.table('Logical_Switch'), command.switch);
  return (owner?.ports ?? [])
    .map((uuid) => ports.get(uuid))
    .map((port) => port && peerOf(draft, port))
    .filter((peer) => peer !== undefined)
    .map(({ name }) => warning('switch', `router port ${name} then leads nowhere`));
}

function danglingEnds(draft: Draft, routerPorts: readonly string[], field: string): Finding[] {
  const names = new Set(routerPorts);
  return draft
    .table('Logical_Switch_Port')
    .findBy('options', 'router-port')
    .filter((end) => names.has(end.options.get('router-port') ?? '') && switchOfPort(draft, end))
    .map(({ name }) => warning(field, `switch port ${name} then leads nowhere`));
}

/** The row of this name or UUID that the batch deletes, as it was before. */
function deletedRow<R extends Row & { readonly name: string }>(
  { drafts }: TableDraft<R>,
  id: string,
): R | undefined {
  for (const { before, after } of drafts.values()) {
    if (before && !after && (before.name === id || before._uuid === id)) return before;
  }
  return undefined;
}
