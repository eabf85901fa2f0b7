type ExternalIds = ReadonlyMap<string, string>;

/**
 * external_ids under which a CMS keeps the name that people know, best first. Neutron:
 * `neutron:*`; kube-ovn: `pod`; ovn-kubernetes names the objects themselves, so its
 * `pod=true` is no name. `vm-name` and the like are what scripts around libvirt write.
 */
const keys = {
  switch: ['neutron:network_name', 'network_name', 'display-name', 'display_name', 'name'],
  router: ['neutron:router_name', 'router_name', 'display-name', 'display_name', 'name'],
  port: [
    'neutron:port_name',
    'pod',
    'vm-name',
    'vm_name',
    'guest-name',
    'instance-name',
    'display-name',
    'display_name',
    'name',
  ],
} as const;

/** The name that a CMS gave an object; undefined when it gave none or the object's own. Never derived from anything else. */
export function friendlyName(
  object: keyof typeof keys,
  row: { readonly external_ids: ExternalIds; readonly name: string },
): string | undefined {
  for (const key of keys[object]) {
    const value = row.external_ids.get(key);
    if (value !== undefined && isName(value) && value !== row.name) return value;
  }
  return undefined;
}

function isName(value: string): boolean {
  return value.trim() !== '' && value !== 'true' && value !== 'false';
}
