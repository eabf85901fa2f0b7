import { readWords } from '@ovn-console/ovn/script';

/** Options that are to apply always: those in `OVN_NBCTL_OPTIONS`, in shell quotes where needed. */
export function environmentOptions(env: Readonly<Record<string, string | undefined>>): string[] {
  const { lines } = readWords(env['OVN_NBCTL_OPTIONS'] ?? '');
  return lines.flatMap(({ words }) => words.map(({ text }) => text));
}
