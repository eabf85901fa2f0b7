import { describe, expect, test } from 'vitest';
import { bindingPath, linkPath, tunnelPath, type EndBox } from './edge-path.ts';

const box = (x: number, y: number, rowY?: number): EndBox => ({
  x,
  y,
  width: 200,
  height: 150,
  ...(rowY === undefined ? {} : { rowY }),
});

describe('a link', () => {
  test('runs from the bottom of the upper card to the top of the lower one', () => {
    const { start, end } = linkPath(box(0, 0), box(0, 400));
    expect(start).toEqual({ x: 100, y: 150 });
    expect(end).toEqual({ x: 100, y: 400 });
  });

  test('is drawn downwards also when its first end is the lower one', () => {
    expect(linkPath(box(0, 400), box(0, 0)).start).toEqual({ x: 100, y: 150 });
  });

  test('ends on its row, on the side from which it comes', () => {
    expect(linkPath(box(-500, 0), box(0, 400, 80)).end).toEqual({ x: 0, y: 480 });
    expect(linkPath(box(500, 0), box(0, 400, 80)).end).toEqual({ x: 200, y: 480 });
  });

  test('goes down beside the card to a row, not across it', () => {
    const { d } = linkPath(box(0, 0), box(0, 400, 80));
    const [, channel] = /C [\d. -]+ ([\d.-]+) 400 /u.exec(d) ?? [];
    expect(Number(channel)).toBeLessThan(0);
  });

  test('joins cards of one lane side to side', () => {
    const { start, end } = linkPath(box(0, 0, 70), box(500, 0, 100));
    expect([start, end]).toEqual([
      { x: 200, y: 70 },
      { x: 500, y: 100 },
    ]);
  });
});

describe('a binding', () => {
  test('leaves its row towards the chassis and ends on its top edge', () => {
    const { start, end } = bindingPath(box(0, 0, 90), box(300, 500));
    expect(start).toEqual({ x: 200, y: 90 });
    expect(end).toEqual({ x: 400, y: 500 });
  });

  test('goes around the cards of the lanes in between', () => {
    const around = { left: -300, right: 700 };
    expect(bindingPath(box(0, 0, 90), box(-100, 900), { obstacle: around }).label.x).toBeLessThan(
      -300,
    );
    expect(bindingPath(box(0, 0, 90), box(100, 900), { obstacle: around }).label.x).toBeGreaterThan(
      700,
    );
  });

  test('does not go around what is wider than a screen', () => {
    const around = { left: -9000, right: 9000 };
    expect(
      bindingPath(box(0, 0, 90), box(-100, 900), { obstacle: around }).label.x,
    ).toBeGreaterThan(-100);
  });

  test('leaves room for those that it encloses', () => {
    const inner = bindingPath(box(0, 0, 90), box(100, 500), { nesting: 0 });
    const outer = bindingPath(box(0, 0, 90), box(100, 500), { nesting: 2 });
    expect(outer.label.x).toBeGreaterThan(inner.label.x);
  });
});

test('a tunnel hangs below both chassis, deeper the further they are apart', () => {
  const near = tunnelPath(box(0, 0), box(300, 0));
  const far = tunnelPath(box(0, 0), box(900, 0));
  expect(near.label.y).toBeGreaterThan(150);
  expect(far.label.y).toBeGreaterThan(near.label.y);
});
