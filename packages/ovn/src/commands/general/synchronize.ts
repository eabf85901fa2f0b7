import { defineCommand } from '../definition/command-definition.ts';

/** `sync`. With `--wait` its transaction is waited for, although it changes nothing. */
export const synchronize = defineCommand({
  type: 'synchronize',
  name: 'sync',
  summary: 'wait even for earlier changes to take effect',
  parameters: {},
  isReading: true,
  plan(_, draft) {
    draft.forceWait = true;
  },
});
