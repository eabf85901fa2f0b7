import { readFileSync } from 'node:fs';
import { inOrder } from './side.ts';
import type { Outcome } from './tools.ts';

/** A command line and what is to be seen of it: `  ` stdout (⏎ is an empty line), `! ` stderr, `? ` another status than 0 or 1. */
interface TranscriptStep {
  readonly line: string;
  readonly seen: readonly string[];
}

/** Steps one after the other, on a database that has just a row of NB_Global at first. */
export interface Transcript {
  readonly title: string;
  readonly steps: readonly TranscriptStep[];
}

/**
 * Reads transcripts/NAME.txt. "# title" begins a transcript, "$ " a command line; then comes
 * what is to be seen of it, in which `<uuid>` stands for any UUID that the line does not have.
 */
export function readTranscripts(name: string): Transcript[] {
  const text = readFileSync(new URL(`transcripts/${name}.txt`, import.meta.url), 'utf8');
  return text
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.trimEnd().split('\n');
      const steps: { line: string; seen: string[] }[] = [];
      for (const line of lines) {
        if (line.startsWith('$ ')) steps.push({ line: line.slice(2), seen: [] });
        else steps.at(-1)?.seen.push(line.trimEnd());
      }
      return { title, steps };
    });
}

/** What is seen of a command line, in the form that a transcript has. */
export function seenOf({ stdout, stderr, status }: Outcome, line: string): string[] {
  const withoutUuids = (text: string): string =>
    text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (uuid) =>
      line.includes(uuid) ? uuid : '<uuid>',
    );
  const messages = inOrder(withoutUuids(stderr))
    .replace(/^\d{4}-\d\d-\d\dT[\d:.]+Z\|/gm, '<time>|')
    .replace(/^ovn-nbctl: /gm, '');
  return [
    ...linesIn(withoutUuids(stdout)).map((each) => `  ${each || '⏎'}`.trimEnd()),
    ...linesIn(messages).map((each) => `! ${each}`.trimEnd()),
    ...(status === 0 || status === 1 ? [] : [`? ${status}`]),
  ];
}

function linesIn(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
