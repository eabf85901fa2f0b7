import { stripVTControlCharacters } from 'node:util';

/** What a log keeps is often only its end: all of this is to be in it. */
const mostLines = 50;
const mostColumns = 300;

/**
 * All that failed, in few lines: of each test its title and the beginning of its message, the fewer the more have failed.
 *
 * @param {readonly import('./tally.mjs').FailedTest[]} failed
 * @returns {string[]}
 */
export function failureLines(failed) {
  if (failed.length === 0) return [];
  // At least a title and a line of its message each.
  const shown = failed.slice(0, mostLines / 2);
  const linesEach = Math.floor(mostLines / shown.length);
  const hidden = failed.length - shown.length;
  return [
    'Failed:',
    ...shown.flatMap(({ title, message }) => [
      `- ${shortened(title)}`,
      ...linesOf(message)
        .slice(0, linesEach - 1)
        .map((line) => `    ${shortened(line)}`),
    ]),
    ...(hidden > 0 ? [`- and ${hidden} more`] : []),
  ];
}

/**
 * The last words of a program: it says at its end what came of it.
 *
 * @param {string} output
 */
export function lastWords(output) {
  return linesOf(output).slice(-16).join('\n');
}

/** @param {string} text */
function linesOf(text) {
  return stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

/** @param {string} line */
function shortened(line) {
  return line.length > mostColumns ? `${line.slice(0, mostColumns - 1)}…` : line;
}
