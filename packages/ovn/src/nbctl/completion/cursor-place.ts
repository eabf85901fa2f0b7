import { definitionNamed, type AnyCommandDefinition } from '../../commands/registry.ts';
import { readInvocation } from '../script/invocation.ts';
import type { ScriptWord, Stretch } from '../script/script-line.ts';
import { readWords } from '../script/shell-reader.ts';

/** The word that is being typed, and what of its command comes before it. */
export interface CursorPlace {
  /** What the word says up to the cursor, without quotes. */
  readonly typed: string;
  /** The whole word in the text; empty at the cursor where a word may begin. */
  readonly word: Stretch;
  /** Options of the command that are said before, each `--name` or `--name=value`. */
  readonly options: readonly string[];
  /** The command, when its name is said before. */
  readonly definition: AnyCommandDefinition | undefined;
  /** The arguments before the word. */
  readonly args: readonly string[];
  /** What cannot be a command: a name that is none is said before. */
  readonly isLost: boolean;
}

/** Where in a script the cursor is; undefined within a comment, or before another program. */
export function placeOf(text: string, cursor: number): CursorPlace | undefined {
  const before = text.slice(0, cursor);
  if (isInComment(before)) return undefined;
  const line = readWords(before).lines.at(-1);
  const last = line?.words.at(-1);
  const isInLine = line !== undefined && !/[\n;]|&&/u.test(before.slice(line.end));
  const current = isInLine && last?.end === cursor ? last : undefined;
  const earlier = isInLine ? line.words.slice(0, current ? -1 : undefined) : [];
  const { words } = readInvocation({ words: earlier });
  const own = words.slice(words.findLastIndex((word) => word.text === '--') + 1);
  const nameAt = own.findIndex((word) => !word.text.startsWith('-'));
  const name = nameAt < 0 ? undefined : own[nameAt]?.text;
  const definition = name === undefined ? undefined : definitionNamed(name);
  return {
    typed: current?.text ?? '',
    word: current ? wholeWord(text, current) : { start: cursor, end: cursor },
    options: own.slice(0, nameAt < 0 ? undefined : nameAt).map((word) => word.text),
    definition,
    args: nameAt < 0 ? [] : own.slice(nameAt + 1).map((word) => word.text),
    isLost: name !== undefined && !definition,
  };
}

/** The first known command that is said after this place in its line: what options belong to. */
export function definitionAfter(text: string, at: number): AnyCommandDefinition | undefined {
  const line = readWords(text).lines.find(({ start, end }) => start <= at && at <= end);
  const following = line?.words.filter(({ start }) => start > at) ?? [];
  const name = following.find((word) => word.text === '--' || !word.text.startsWith('-'));
  return name && definitionNamed(name.text);
}

/** The word as it goes on after the cursor. */
function wholeWord(text: string, { start, end }: ScriptWord): Stretch {
  const words = readWords(text).lines.flatMap((line) => line.words);
  const whole = words.find((word) => word.start === start);
  // A quote that is not closed swallows what follows.
  const isWhole = whole && !text.slice(end, whole.end).includes('\n');
  return { start, end: isWhole ? whole.end : end };
}

function isInComment(before: string): boolean {
  const open = before.lastIndexOf('\n') + 1;
  const hash = before.slice(open).search(/(?:^|\s)#/u);
  if (hash < 0) return false;
  // What a `#` within quotes would have hidden is read as words.
  const { lines } = readWords(before);
  return (lines.at(-1)?.end ?? 0) <= open + hash;
}
