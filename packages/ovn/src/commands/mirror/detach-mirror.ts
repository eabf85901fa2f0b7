import type { Uuid } from '@ovn-console/ovsdb/schema';
import type { Draft } from '../../planning/draft.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument } from '../definition/parameter.ts';

/** `lsp-detach-mirror PORT MIRROR`. One that is not attached is no error. */
export const detachMirror = defineCommand({
  type: 'detachMirror',
  name: 'lsp-detach-mirror',
  summary: 'detach source PORT from MIRROR',
  requires: ['Logical_Switch_Port.mirror_rules'],
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Switch_Port' }),
    mirror: argument('MIRROR', { refersTo: 'Mirror' }),
  },
  plan(command, draft) {
    const port = find(draft, 'Logical_Switch_Port', { id: command.port, field: 'port' });
    const mirror = find(draft, 'Mirror', { id: command.mirror, field: 'mirror' });
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'mirror' } as const;
    if (port.mirror_rules.includes(mirror._uuid)) {
      draft.remove(target, 'mirror_rules', [mirror._uuid]);
    } else {
      draft.whenPlanned(() => warnUnlessAttached(draft, target.uuid, mirror._uuid));
    }
  },
});

/** A later command may have attached the mirror: then nothing is deleted. */
function warnUnlessAttached(draft: Draft, port: Uuid, mirror: Uuid): void {
  if (draft.table('Logical_Switch_Port').get(port)?.mirror_rules.includes(mirror)) return;
  const message = "Trying to delete a key that doesn't exist in the set.";
  draft.warn({ module: 'ovsdb_idl', message });
}
