import type { Row, Uuid } from '@ovn-console/ovsdb/schema';
import { isUuid } from '../../planning/uuid.ts';
import type { OutputPart } from './output.ts';

/** A row's UUID as output; that of a new row is known once it is there. */
export function uuidPart(uuid: Uuid): OutputPart {
  return isUuid(uuid) ? uuid : { newRow: uuid };
}

/** `UUID (NAME)` and a newline: how ovn-nbctl lists what has a name. */
export function rowLine({ _uuid, name }: Row & { readonly name: string }): OutputPart[] {
  return [uuidPart(_uuid), ` (${name})\n`];
}
