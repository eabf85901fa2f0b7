import { existsSync } from 'node:fs';

/** The databases that OVN and Open vSwitch are made of. */
export type SchemaName = 'nb' | 'sb' | 'vswitch';

const fileNames: Record<SchemaName, string> = {
  nb: 'ovn/ovn-nb.ovsschema',
  sb: 'ovn/ovn-sb.ovsschema',
  vswitch: 'openvswitch/vswitch.ovsschema',
};

const dataDirectories = ['/usr/share', '/usr/local/share'];

/** Where the installed OVN or Open vSwitch keeps this schema. */
export function installedSchemaFile(schema: SchemaName): string {
  const candidates = dataDirectories.map((directory) => `${directory}/${fileNames[schema]}`);
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(`no OVN on this machine: ${candidates[0]} is missing`);
  }
  return found;
}
