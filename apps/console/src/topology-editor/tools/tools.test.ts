import { describe, expect, test } from 'vitest';
import { referenceNetwork } from '../testing/reference-network.ts';
import { linkForm } from './link-tool.ts';
import { actionsFor } from './selection-actions.ts';
import { atRest, putDown, withDelete, withForm } from './tool.ts';

const graph = referenceNetwork();

describe('a link dragged between cards', () => {
  const expected = {
    form: 'linkSwitchToRouter',
    prefill: { switchId: 'switch:ls-int', routerId: 'router:lr-ext' },
  };

  test('asks for the rest of a link, whichever end it was dragged from', () => {
    expect(linkForm(graph, 'switch:ls-int', 'router:lr-ext')).toEqual(expected);
    expect(linkForm(graph, 'router:lr-ext', 'switch:ls-int')).toEqual(expected);
  });

  test('to a physical network asks for the rest of an uplink', () => {
    expect(linkForm(graph, 'network:UPLINK', 'switch:ls-int')).toEqual({
      form: 'addUplink',
      prefill: { switchId: 'switch:ls-int', networkId: 'network:UPLINK' },
    });
  });

  test('between two switches is nothing', () => {
    expect(linkForm(graph, 'switch:ls-int', 'switch:ls-ext')).toBeUndefined();
  });
});

describe('the tools', () => {
  test('are one at a time', () => {
    const form = withForm(atRest, 'addSwitch', {});
    expect(withDelete(form, 'switch:a').tool).toEqual({ type: 'delete', target: 'switch:a' });
    expect(putDown(form).tool).toEqual({ type: 'look' });
  });

  test('open the same form afresh each time', () => {
    const first = withForm(atRest, 'addSwitch', {});
    const second = withForm(first, 'addSwitch', {});
    expect(first.tool).not.toEqual(second.tool);
  });
});

const labels = (id: string) => actionsFor(graph, id).map(({ label }) => label);

describe('actions', () => {
  test('are those of the kind of object', () => {
    expect(labels('switch:ls-int')).toEqual([
      'Add guest port',
      'Link to router',
      'Add uplink',
      'Delete',
    ]);
    expect(labels('routerPort:lr-ext-ls-ext')).toContain('Gateway chassis');
    expect(labels('chassis:kvm1')).toEqual([]);
  });

  test('offer to delete rules only where there are some', () => {
    expect(labels('router:lr-ext')).toContain('Delete NAT');
    const bare = referenceNetwork();
    const router = bare.of('router', 'router:lr-ext');
    if (!router) throw new Error('the reference network has a router');
    bare.applyDelta({ upsert: [{ ...router, nats: [] }], remove: [] });
    expect(actionsFor(bare, 'router:lr-ext').map(({ label }) => label)).not.toContain('Delete NAT');
  });
});
