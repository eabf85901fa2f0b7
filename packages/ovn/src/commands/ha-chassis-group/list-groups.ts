import type { Draft } from '../../planning/draft.ts';
import type { HaChassisGroup } from '../../schema/northbound/ha-chassis-group.ts';
import { defineCommand } from '../definition/command-definition.ts';
import { optionalArgument } from '../definition/parameter.ts';
import { chassisIn, findGroup } from './find-group.ts';

/** `ha-chassis-group-list [GROUP]`. */
export const listHaChassisGroups = defineCommand({
  type: 'listHaChassisGroups',
  name: 'ha-chassis-group-list',
  summary: 'list the HA chassis groups, or only GROUP',
  parameters: { group: optionalArgument('GROUP', { refersTo: 'HA_Chassis_Group' }) },
  isReading: true,
  reads: ({ group }) =>
    group === undefined
      ? {
          HA_Chassis_Group: ['name', 'ha_chassis'],
          HA_Chassis: ['chassis_name', 'priority'],
        }
      : {},
  plan({ group }, draft, output) {
    const groups =
      group === undefined ? draft.table('HA_Chassis_Group').rows() : [findGroup(draft, group)];
    for (const row of groups) output.write(describe(draft, row));
  },
});

function describe(draft: Draft, group: HaChassisGroup): string {
  const chassis = chassisIn(draft, group).map(
    ({ _uuid, chassis_name, priority }) =>
      `    ${_uuid} (${chassis_name})\n    priority ${priority}\n\n`,
  );
  return `${group._uuid} (${group.name})\n${chassis.join('')}\n`;
}
