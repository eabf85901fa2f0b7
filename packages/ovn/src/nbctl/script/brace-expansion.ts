const sequence = /^\{(?:-?\d+\.\.-?\d+|[A-Za-z]\.\.[A-Za-z])(?:\.\.-?\d+)?\}/u;

/**
 * How much of `text`, which begins with `{`, bash would replace by several words (bash(1), "Brace
 * Expansion"): 0 when it would leave it alone, as it does `{}` and `{a=b}`.
 */
export function braceExpansionLength(text: string): number {
  const counted = sequence.exec(text);
  if (counted) return counted[0].length;
  let depth = 0;
  let isList = false;
  for (const { 0: part, index } of text.matchAll(
    /'[^']*'|"(?:\\[\s\S]|[^"\\])*"|\\[\s\S]|[\s\S]/gu,
  )) {
    if (/^[\s;&|<>()]$/u.test(part)) return 0;
    if (part === ',' && depth === 1) isList = true;
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    if (depth === 0) return isList ? index + 1 : 0;
  }
  return 0;
}
