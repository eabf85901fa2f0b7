/** What of a keyboard event decides which action it runs. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The canonical spelling of a key press, as used in `Action.keys`: "mod+k", "g", "?". */
export function spellKey(press: KeyPress): string {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const mod = press.ctrlKey || press.metaKey ? 'mod+' : '';
  return `${mod}${press.altKey ? 'alt+' : ''}${key}`;
}

/**
 * Finds what the keys pressed so far mean among the spellings that exist: a whole match, the
 * beginning of a sequence (wait for more), or nothing.
 */
export function matchKeys(
  pressed: readonly string[],
  spellings: readonly string[],
): { match: string | undefined; waiting: boolean } {
  const typed = pressed.join(' ');
  return {
    match: spellings.find((spelling) => spelling === typed),
    waiting: spellings.some((spelling) => spelling.startsWith(`${typed} `)),
  };
}
