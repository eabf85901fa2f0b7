import { RowExistsError } from '../../errors.ts';
import { find } from '../../planning/find.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { argument, flag } from '../definition/parameter.ts';

/** `lsp-attach-mirror PORT MIRROR`. */
export const attachMirror = defineCommand({
  type: 'attachMirror',
  name: 'lsp-attach-mirror',
  summary: 'attach source PORT to MIRROR',
  requires: ['Logical_Switch_Port.mirror_rules'],
  parameters: {
    port: argument('PORT', { refersTo: 'Logical_Switch_Port' }),
    mirror: argument('MIRROR', { refersTo: 'Mirror' }),
    mayExist: flag('may-exist'),
  },
  plan(command, draft) {
    const port = find(draft, 'Logical_Switch_Port', { id: command.port, field: 'port' });
    const mirror = find(draft, 'Mirror', { id: command.mirror, field: 'mirror' });
    const target = { table: 'Logical_Switch_Port', uuid: port._uuid, field: 'mirror' } as const;
    const attached = draft.table('Logical_Switch_Port').settled(port, 'mirror_rules');
    if (!attached.includes(mirror._uuid)) {
      draft.add(target, 'mirror_rules', [mirror._uuid]);
    } else if (!command.mayExist) {
      const message = `mirror ${mirror.name} is already attached to the logical port ${command.port}.`;
      throw new RowExistsError(message, draft.fault('mirror'));
    }
  },
});
