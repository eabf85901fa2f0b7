import { integerAtom } from '../../nbctl/values/atom.ts';
import { scanInteger } from '../../nbctl/scan/scan-integer.ts';
import { globalRow } from '../../planning/global-row.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { option, restArguments } from '../definition/parameter.ts';
import { clearConnections } from './delete-connections.ts';

const methods = ['tcp:', 'ssl:', 'unix:', 'ptcp:', 'pssl:', 'punix:'];

/** `set-connection TARGET…`. Replaces all connections. */
export const setConnections = defineCommand({
  type: 'setConnections',
  name: 'set-connection',
  summary: 'set the list of connections to TARGETs',
  parameters: {
    targets: restArguments('TARGET', {}, 1),
    inactivityProbe: option('inactivity-probe', 'MSECS'),
  },
  plan({ targets, inactivityProbe }, draft) {
    const probe =
      inactivityProbe === undefined ? undefined : integerAtom(scanInteger(inactivityProbe) ?? 0n);
    const uuid = globalRow(draft)._uuid;
    clearConnections(draft);
    const connections = targets.map((target) => {
      if (!methods.some((method) => target.startsWith(method))) {
        const message = `target type "${target}" is possibly erroneous`;
        draft.warn({ module: 'nbctl', message });
      }
      return draft.insert('Connection', {
        target,
        ...(probe !== undefined && { inactivity_probe: probe }),
      });
    });
    draft.replace({ table: 'NB_Global', uuid, field: 'targets' }, { connections });
  },
});
