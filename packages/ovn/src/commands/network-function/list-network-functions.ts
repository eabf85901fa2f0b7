import { sortedByKey } from '../../nbctl/string-map.ts';
import type { Draft } from '../../planning/draft.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { uuidPart } from '../definition/row-line.ts';

/** `nf-list`. */
export const listNetworkFunctions = defineCommand({
  type: 'listNetworkFunctions',
  name: 'nf-list',
  summary: 'print all network functions',
  parameters: {},
  isReading: true,
  requires: ['Network_Function'],
  reads: () => ({ Network_Function: ['id', 'inport', 'name', 'outport'] }),
  plan(_command, draft, output) {
    const rows = [...draft.table('Network_Function').rows()];
    const ports = rows.flatMap(({ inport, outport }) => [
      inport,
      ...(outport === undefined ? [] : [outport]),
    ]);
    draft.table('Logical_Switch_Port').expect(ports);
    const lines = rows.map(({ _uuid, name, id, inport, outport }) => {
      const [source, sink] = [portName(draft, inport), portName(draft, outport)];
      const text = ` (${name}) id:${id} in:${source} out:${sink}\n`;
      return [name, [uuidPart(_uuid), text]] as const;
    });
    output.write(...sortedByKey(lines).flat());
  },
});

function portName(draft: Draft, uuid: string | undefined): string {
  const port = uuid === undefined ? undefined : draft.table('Logical_Switch_Port').get(uuid);
  return port?.name ?? '<not_set>';
}
