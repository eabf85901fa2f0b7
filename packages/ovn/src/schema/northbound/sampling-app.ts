import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** The identifier under which a kind of sampling reports. `Sampling_App` of ovn-nb(5). */
export const samplingApp = table(
  'Sampling_App',
  {
    type: column.string({ enum: ['drop', 'acl-new', 'acl-est'] }),
    id: column.integer({ min: 1, max: 255 }),
    external_ids: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['type']] },
);

export type SamplingApp = RowOf<typeof samplingApp>;
