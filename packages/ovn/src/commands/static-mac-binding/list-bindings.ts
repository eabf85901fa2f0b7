import { sortedByKey } from '../../nbctl/string-map.ts';
import { defineCommand } from '../definition/command-definition.ts';

/** `static-mac-binding-list`. */
export const listStaticMacBindings = defineCommand({
  type: 'listStaticMacBindings',
  name: 'static-mac-binding-list',
  summary: 'list all static MAC bindings',
  parameters: {},
  isReading: true,
  reads: () => ({ Static_MAC_Binding: ['logical_port', 'ip', 'mac'] }),
  plan(_, draft, output) {
    const rows = [...draft.table('Static_MAC_Binding').rows()];
    const lines = sortedByKey(
      rows.map(({ logical_port, ip, mac }) => {
        const key = columns(logical_port, ip);
        return [key, `${key}${mac}\n`] as const;
      }),
    );
    if (lines.length > 0) output.write(`${columns('LOGICAL_PORT', 'IP')}MAC\n`, ...lines);
  },
});

/** Aligned by bytes. */
function columns(...texts: readonly string[]): string {
  return texts.map((text) => text + ' '.repeat(Math.max(0, 25 - byteLength(text)))).join('');
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
