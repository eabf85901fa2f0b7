import { describe, expect, it } from 'vitest';
import { keyOf, type LineSituation } from './line-keys.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

function line(text: string, situation: Partial<LineSituation> = {}): LineSituation {
  return {
    edited: { text, cursor: text.length },
    isCommand: true,
    isBrowsing: false,
    isItemChosen: false,
    isChoiceExplicit: false,
    isReady: false,
    isReading: false,
    ...situation,
  };
}

function enter(situation: LineSituation, press: Partial<typeof plain> = {}) {
  return keyOf({ key: 'Enter', ...plain, ...press }, situation);
}

function up(situation: LineSituation) {
  return keyOf({ key: 'ArrowUp', ...plain }, situation);
}

describe('Enter', () => {
  it('runs what reads, and leads to the button that applies what writes', () => {
    expect(enter(line('show', { isReady: true, isReading: true }))).toBe('do');
    expect(enter(line('ls-add a', { isReady: true }))).toBe('go to the button');
    expect(enter(line('ls-add a', { isReady: true }), { ctrlKey: true })).toBe('do');
  });

  it('completes a line that is not ready, or what was chosen', () => {
    expect(enter(line('ls-a', { isItemChosen: true }))).toBe('accept');
    const chosen = { isReady: true, isReading: true, isItemChosen: true, isChoiceExplicit: true };
    expect(enter(line('list ', chosen))).toBe('accept');
  });

  it('begins another line in a script, and with Shift', () => {
    expect(enter(line('ls-add a\nls-add b', { isReady: true }))).toBe('leave to the field');
    expect(enter(line('ls-add a', { isReady: true }), { shiftKey: true })).toBe(
      'leave to the field',
    );
  });

  it('opens what was found while nothing is a command', () => {
    expect(enter(line('ls-int', { isCommand: false }))).toBe('leave to the list');
  });
});

describe('the arrow keys', () => {
  it('go through the list while there is one, else through earlier lines', () => {
    expect(up(line('ls-a', { isItemChosen: true }))).toBe('leave to the list');
    expect(up(line('ls-add a'))).toBe('older');
    expect(up(line('', { isCommand: false }))).toBe('older');
    expect(up(line('vm', { isCommand: false }))).toBe('leave to the list');
  });

  it('go on through earlier lines, whatever could be completed there', () => {
    expect(up(line('ls-add', { isBrowsing: true, isItemChosen: true }))).toBe('older');
  });

  it('move within a script', () => {
    expect(up(line('ls-add a\nls-add b'))).toBe('leave to the field');
  });
});

it('Home and End move the cursor, not the choice', () => {
  expect(keyOf({ key: 'Home', ...plain }, line('ls-add', { isItemChosen: true }))).toBe(
    'leave to the field',
  );
});
