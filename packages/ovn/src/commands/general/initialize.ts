import { defineCommand } from '../definition/command-definition.ts';

/** `init`. Makes the one row of NB_Global, which every command does that finds none. */
export const initialize = defineCommand({
  type: 'initialize',
  name: 'init',
  summary: 'initialize the database',
  parameters: {},
  reads: () => ({ NB_Global: [] }),
  plan(_, draft) {
    const [global] = draft.table('NB_Global').rows();
    if (!global) draft.insert('NB_Global', {});
  },
});
