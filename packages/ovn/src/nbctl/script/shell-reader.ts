import { readAnsiQuoted } from './ansi-quoted.ts';
import { braceExpansionLength } from './brace-expansion.ts';
import type { ScriptLine, ScriptProblem, ScriptWord } from './script-line.ts';

/** The words of each command line, and what stands in the way of running them. */
export interface ReadWords {
  readonly lines: readonly ScriptLine[];
  readonly problems: readonly ScriptProblem[];
}

/**
 * Splits text into command lines and words as a POSIX shell does (sh(1), "Quoting"), with bash's
 * `$'…'`. Quoting, comments and continued lines are read; `;` and `&&` part command lines like line
 * ends. Nothing is replaced or redirected: what a shell would do beyond that is a problem.
 */
export function readWords(text: string): ReadWords {
  return new ShellReader(text).read();
}

const operators = /\|\|?&?|&>>?|&|;;|\d*[<>][<>&|]*|[()]/uy;
const expansion = /\$(?:[A-Za-z_]\w*|[\d@*#?$!_-]|\{[^}\n]*\}?|\([^)\n]*\)?|\[[^\]\n]*\]?)/uy;
const translated = /\$"/uy;
const ansiQuoted = /\$'((?:\\[\s\S]|[^'\\])*\\?)('?)/uy;
const commandSubstitution = /`[^`\n]*`?/uy;
const plain = /[^\s\\'"$`;&|<>()#~{\d]+/uy;
const blank = /(?:[ \t]|\r(?=\n))+/uy;
const comment = /#[^\n]*/uy;
const continued = /\\\r?\n/uy;

class ShellReader {
  readonly #text: string;
  readonly #lines: ScriptLine[] = [];
  readonly #problems: ScriptProblem[] = [];
  #at = 0;
  #words: ScriptWord[] = [];
  #word: { readonly start: number; text: string } | undefined;
  /** Where a `&&` stands after which no command has come yet. */
  #awaiting: number | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  read(): ReadWords {
    while (this.#at < this.#text.length) this.#step();
    this.#endLine();
    if (this.#awaiting !== undefined)
      this.#refuse('no command comes after this', this.#awaiting, 2);
    return { lines: this.#lines, problems: this.#problems };
  }

  #step(): void {
    if (this.#skip(continued)) return;
    if (this.#match(blank) !== undefined) {
      this.#endWord();
      this.#skip(blank);
      return;
    }
    if (this.#word === undefined && this.#skip(comment)) return;
    const char = this.#text.charAt(this.#at);
    if (char === '\n') this.#separate(1);
    else if (char === "'") this.#singleQuoted();
    else if (char === '"') this.#doubleQuoted();
    else if (char === '\\') this.#escaped();
    else if (!this.#separator() && !this.#special()) this.#take(this.#match(plain) ?? char);
  }

  /** `;` and `&&`. */
  #separator(): boolean {
    const length = /^(?:&&|;(?!;))/u.exec(this.#text.slice(this.#at, this.#at + 2))?.[0].length;
    if (length === undefined) return false;
    if (this.#word === undefined && this.#words.length === 0) {
      this.#refuse('no command comes before this', this.#at, length);
    }
    this.#separate(length);
    if (length === 2) this.#awaiting = this.#at - 2;
    return true;
  }

  /** What a shell would replace or act upon. */
  #special(): boolean {
    const quoted = ansiQuoted.exec(this.#from(ansiQuoted));
    if (quoted) {
      if (quoted[2] === '') this.#refuse(notClosed, this.#at, 2);
      this.#take(quoted[0], readAnsiQuoted(quoted[1] ?? ''));
      return true;
    }
    const replaced = this.#replaced() ?? this.#match(translated) ?? this.#expanded();
    if (replaced !== undefined) {
      this.#refuse(wouldReplace(replaced), this.#at, replaced.length);
      this.#take(replaced);
      return true;
    }
    // Digits before a redirection are part of it only where they are a word.
    const operator = this.#match(operators);
    if (operator === undefined || (/^\d/u.test(operator) && this.#word !== undefined)) return false;
    this.#refuse(wouldAct(operator), this.#at, operator.length);
    this.#endWord();
    this.#skip(/[^\n]*/uy);
    return true;
  }

  #replaced(): string | undefined {
    return this.#match(expansion) ?? this.#match(commandSubstitution);
  }

  #expanded(): string | undefined {
    const char = this.#text.charAt(this.#at);
    if (char === '~') return this.#word === undefined ? '~' : undefined;
    if (char !== '{') return undefined;
    const length = braceExpansionLength(this.#text.slice(this.#at));
    return length === 0 ? undefined : this.#text.slice(this.#at, this.#at + length);
  }

  #singleQuoted(): void {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end < 0) return this.#unclosed();
    this.#take(this.#text.slice(this.#at, end + 1), this.#text.slice(this.#at + 1, end));
  }

  /** Within `"`, `\` stands only before what would mean something (POSIX 2.2.3). */
  #doubleQuoted(): void {
    const open = this.#at;
    this.#take('"', '');
    while (this.#at < this.#text.length) {
      const char = this.#text.charAt(this.#at);
      if (char === '"') return this.#take('"', '');
      const escape = /^\\([$`"\\\n])/u.exec(this.#text.slice(this.#at, this.#at + 2));
      const replaced = this.#replaced();
      if (replaced !== undefined) this.#refuse(wouldReplace(replaced), this.#at, replaced.length);
      if (escape) this.#take(escape[0], escape[1] === '\n' ? '' : escape[1]);
      else this.#take(replaced ?? char);
    }
    this.#refuse(notClosed, open, 1);
  }

  #unclosed(): void {
    this.#refuse(notClosed, this.#at, 1);
    this.#take(this.#text.slice(this.#at), this.#text.slice(this.#at + 1));
  }

  #escaped(): void {
    const pair = this.#text.slice(this.#at, this.#at + 2);
    if (pair.length === 1) this.#refuse('nothing follows this backslash', this.#at, 1);
    this.#take(pair, pair.slice(1));
  }

  /** Adds what stands here to the word, as what it means. */
  #take(source: string, meaning: string = source): void {
    this.#word ??= { start: this.#at, text: '' };
    this.#word.text += meaning;
    this.#at += source.length;
  }

  #endWord(): void {
    if (this.#word) this.#words.push({ ...this.#word, end: this.#at });
    this.#word = undefined;
  }

  #endLine(): void {
    this.#endWord();
    const [first, last] = [this.#words[0], this.#words.at(-1)];
    if (!first || !last) return;
    this.#lines.push({ words: this.#words, start: first.start, end: last.end });
    this.#words = [];
    this.#awaiting = undefined;
  }

  #separate(length: number): void {
    this.#endLine();
    this.#at += length;
  }

  #refuse(message: string, start: number, length: number): void {
    this.#problems.push({ message, start, end: start + length });
  }

  /** What the (sticky) pattern finds just here. */
  #match(pattern: RegExp): string | undefined {
    return pattern.exec(this.#from(pattern))?.[0];
  }

  #skip(pattern: RegExp): boolean {
    const found = this.#match(pattern);
    this.#at += found?.length ?? 0;
    return found !== undefined;
  }

  #from(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    return this.#text;
  }
}

const notClosed = 'this quote is not closed';

function wouldReplace(source: string): string {
  return `a shell would replace ${source}, which is not done here: write what it stands for, or put it between '…'`;
}

function wouldAct(operator: string): string {
  return `a shell would act upon ${operator}, which is not done here: leave it out, or quote the argument that it is part of`;
}
