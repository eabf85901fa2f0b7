import { defineCommand } from '../definition/command-definition.ts';
import { restArguments } from '../definition/parameter.ts';

/** `comment [ARG]…`: does nothing. */
export const comment = defineCommand({
  type: 'comment',
  name: 'comment',
  summary: 'do nothing',
  parameters: { words: restArguments('ARG') },
  isReading: true,
  plan() {
    // What it is for: to be read by people.
  },
});
