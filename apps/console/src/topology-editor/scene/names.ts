import type { Entity } from '@ovn-console/topology';

const numeric = new Intl.Collator('en', { numeric: true });

/** Order of names as people count: kvm2 before kvm10. */
export function byName(a: string, b: string): number {
  return numeric.compare(a, b) || (a < b ? -1 : Number(a > b));
}

/** The name a person knows the object by: a CMS's friendly name before a UUID. */
export function displayName(entity: Entity): string {
  switch (entity.kind) {
    case 'switch':
    case 'router':
    case 'switchPort':
      return entity.friendlyName ?? entity.name;
    case 'chassis':
      return entity.hostname === '' ? entity.name : entity.hostname;
    case 'binding':
      return entity.friendlyName ?? entity.logicalPort;
    case 'routerPort':
    case 'network':
      return entity.name;
    case 'link':
      return entity.type;
    case 'global':
      return 'OVN';
  }
}

/** "1 port", "2 ports". */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${n} ${n === 1 ? singular : plural}`;
}
