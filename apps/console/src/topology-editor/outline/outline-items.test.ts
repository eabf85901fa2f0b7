import { describe, expect, test } from 'vitest';
import { referenceNetwork } from '../testing/reference-network.ts';
import { outlineLines, outlineMove } from './outline-items.ts';

const outline = referenceNetwork().outline();
const lines = (...toggled: string[]) => outlineLines(outline, new Set(toggled));
const labels = (...toggled: string[]) => lines(...toggled).map(({ label }) => label);

describe('the outline', () => {
  test('lists the lanes with their cards, ports closed', () => {
    expect(labels()).toEqual([
      'Physical',
      'UPLINK',
      'External',
      'ls-ext',
      'Routers',
      'lr-ext',
      'Internal',
      'ls-int',
      'Chassis',
      'kvm1',
      'kvm2',
    ]);
  });

  test('lists every port of an opened switch, those of its links too', () => {
    const ports = lines('switch:ls-int').filter(({ level }) => level === 3);
    expect(ports.map(({ label }) => label)).toEqual(['ls-int-lr-ext', 'vm1', 'vm2']);
    expect(ports[1]).toMatchObject({ position: 2, siblings: 3, entity: 'switchPort:vm1' });
  });

  test('gives a port that is listed twice two lines of its own', () => {
    const ids = lines('switch:ls-int', 'chassis:kvm1').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('chassis:kvm1/switchPort:vm1');
  });

  test('hides the cards of a closed lane', () => {
    expect(labels('lane:chassis')).not.toContain('kvm1');
  });
});

describe('its keys', () => {
  test('go down, up, and to both ends', () => {
    expect(outlineMove(lines(), 'lane:physical', 'ArrowDown')).toEqual({
      type: 'focus',
      id: 'network:UPLINK',
    });
    expect(outlineMove(lines(), 'network:UPLINK', 'ArrowUp')).toEqual({
      type: 'focus',
      id: 'lane:physical',
    });
    expect(outlineMove(lines(), 'lane:physical', 'End')).toEqual({
      type: 'focus',
      id: 'chassis:kvm2',
    });
  });

  test('open a closed card, and then enter it', () => {
    expect(outlineMove(lines(), 'switch:ls-int', 'ArrowRight')).toEqual({
      type: 'toggle',
      id: 'switch:ls-int',
    });
    expect(outlineMove(lines('switch:ls-int'), 'switch:ls-int', 'ArrowRight')).toEqual({
      type: 'focus',
      id: 'switch:ls-int/switchPort:ls-int-lr-ext',
    });
  });

  test('go from a port to its card, and close it', () => {
    const open = lines('switch:ls-int');
    expect(outlineMove(open, 'switch:ls-int/switchPort:vm1', 'ArrowLeft')).toEqual({
      type: 'focus',
      id: 'switch:ls-int',
    });
    expect(outlineMove(open, 'switch:ls-int', 'ArrowLeft')).toEqual({
      type: 'toggle',
      id: 'switch:ls-int',
    });
  });

  test('leave other keys alone', () => {
    expect(outlineMove(lines(), 'switch:ls-int', 'a')).toBeUndefined();
  });
});
