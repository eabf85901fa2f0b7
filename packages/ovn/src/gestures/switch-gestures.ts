import { z } from 'zod';
import { choice, name } from './input-fields.ts';
import { defineGesture } from './gesture.ts';

export const addSwitch = defineGesture({
  input: z.strictObject({ name }),
  commands: (input) => [{ type: 'addLogicalSwitch', name: input.name }],
});

/** Deletes a switch, and the router ports that would be left without a network. */
export const deleteSwitch = defineGesture({
  input: z.strictObject({
    switch: choice('a switch'),
    routerPorts: z.array(name).default([]),
  }),
  commands: (input) => [
    { type: 'deleteLogicalSwitch', switch: input.switch },
    ...input.routerPorts.map((port) => ({ type: 'deleteLogicalRouterPort', port }) as const),
  ],
  fields: (index) => (index === 0 ? {} : { port: `routerPorts.${index - 1}` }),
});
