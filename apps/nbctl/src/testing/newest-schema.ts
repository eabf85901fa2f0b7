import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The newest published schema, where a checkout has it beside it. */
export const newestSchema = fileURLToPath(
  new URL('../../../../../shared/schemas/ovn-nb-7.19.0.ovsschema', import.meta.url),
);

export const hasNewestSchema: boolean = existsSync(newestSchema);
