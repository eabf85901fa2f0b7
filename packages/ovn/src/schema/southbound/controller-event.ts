import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** An event that a chassis reports to the CMS. `Controller_Event` of ovn-sb(5). */
export const controllerEvent = table(
  'Controller_Event',
  {
    event_type: column.string({ enum: ['empty_lb_backends'] }),
    event_info: column.map(column.string(), column.string()),
    chassis: column.optional(column.reference('Chassis', 'weak')),
    seq_num: column.integer(),
  },
  { isRoot: true },
);

export type ControllerEvent = RowOf<typeof controllerEvent>;
