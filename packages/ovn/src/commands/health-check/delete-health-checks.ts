import type { Uuid } from '@ovn-console/ovsdb/schema';
import { InvalidCommandError, RowNotFoundError } from '../../errors.ts';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import { isUuid } from '../../planning/uuid.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, optionalArgument } from '../definition/parameter.ts';

/** `lsp-hc-del PORT [HC_UUID]`. Without a UUID: all of the port's. */
export const deleteHealthChecks = defineCommand({
  type: 'deleteHealthChecks',
  name: 'lsp-hc-del',
  summary: 'delete a health check of PORT, or all of them',
  requires: ['Logical_Switch_Port_Health_Check', 'Logical_Switch_Port.health_checks'],
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Switch_Port' }),
    check: optionalArgument('HC_UUID', { refersTo: 'Logical_Switch_Port_Health_Check' }),
  },
  plan({ port: id, check }, draft) {
    const port = find(draft, 'Logical_Switch_Port', { id, field: 'port' });
    const uuids =
      check === undefined
        ? draft.table('Logical_Switch_Port').settled(port, 'health_checks')
        : [findCheck(check, draft)];
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'check' } as const;
    if (uuids.length > 0) draft.remove(target, 'health_checks', uuids);
  },
});

function findCheck(id: string, draft: Draft): Uuid {
  if (!isUuid(id)) {
    throw new InvalidCommandError(`${id}: Invalid UUID format.`, draft.fault('check'));
  }
  const row = draft.table('Logical_Switch_Port_Health_Check').get(id.toLowerCase());
  if (row) return row._uuid;
  const message = `${id}: Logical Switch Port Health Check not found.`;
  throw new RowNotFoundError(message, draft.fault('check'));
}
