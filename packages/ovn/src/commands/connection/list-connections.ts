import { compareAtoms } from '../../nbctl/values/atom.ts';
import { defineCommand } from '../definition/command-definition.ts';

/** `get-connection`: the targets, each once, in order. */
export const listConnections = defineCommand({
  type: 'listConnections',
  name: 'get-connection',
  summary: 'print the connections',
  parameters: {},
  isReading: true,
  reads: () => ({ Connection: ['target'] }),
  plan(_, draft, output) {
    const targets = [...draft.table('Connection').rows()].map(({ target }) => target);
    for (const target of [...new Set(targets)].toSorted(compareAtoms)) output.write(`${target}\n`);
  },
});
