import { column, table, type RowOf } from '@ovn-console/ovsdb/schema';

/** Values of template variables on one chassis. `Chassis_Template_Var` of ovn-sb(5). */
export const chassisTemplateVar = table(
  'Chassis_Template_Var',
  {
    chassis: column.string(),
    variables: column.map(column.string(), column.string()),
  },
  { isRoot: true, indexes: [['chassis']] },
);

export type ChassisTemplateVar = RowOf<typeof chassisTemplateVar>;
