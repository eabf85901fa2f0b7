import { type Central, CommandError, startCentral } from '@ovn-console/lab';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deepEqual } from '../deep-equal.ts';
import { LiveTopology } from './testing/live-topology.ts';
import { sorted } from './testing/memory-network.ts';

type Command = readonly ['nbctl' | 'sbctl', ...string[]];

const name = (prefix: string) => fc.constantFrom(...[1, 2].map((n) => `${prefix}${n}`));
const nb = (...words: (fc.Arbitrary<string> | string)[]) => command('nbctl', words);
const sb = (...words: (fc.Arbitrary<string> | string)[]) => command('sbctl', words);

/**
 * Commands over few names; about half of a sequence fails, as it would with a hasty operator. No router port has itself as
 * its peer: ovn-northd 23.03 dies of one that a switch is linked to as well.
 */
const randomCommand = fc.oneof(
  nb('--may-exist', 'ls-add', name('ls')),
  nb('--may-exist', 'lr-add', name('lr')),
  { weight: 3, arbitrary: nb('--may-exist', 'lsp-add', name('ls'), name('p')) },
  { weight: 2, arbitrary: nb('--may-exist', 'lsp-add', name('ls'), name('link')) },
  nb('lrp-add', name('lr'), name('lrp'), '00:00:00:00:00:01', '10.0.0.1/24'),
  nb('lrp-add', name('lr'), 'lrp2', '00:00:00:00:00:02', '10.0.1.1/24', 'peer=lrp1'),
  nb('--if-exists', 'ls-del', name('ls')),
  nb('--if-exists', 'lr-del', name('lr')),
  nb('--if-exists', 'lsp-del', name('p')),
  nb('--if-exists', 'lrp-del', name('lrp')),
  nb('lsp-set-addresses', name('p'), '02:00:00:00:00:01 10.0.0.9'),
  nb('lsp-set-enabled', name('p'), fc.constantFrom('enabled', 'disabled')),
  nb('lsp-set-type', name('link'), fc.constantFrom('router', 'localnet', 'localport')),
  nb('lsp-set-options', name('link'), 'router-port=lrp1', 'network_name=phys1'),
  nb('lsp-set-options', name('p'), 'requested-chassis=ch2'),
  nb('lrp-set-gateway-chassis', name('lrp'), name('ch'), fc.constantFrom('10', '20')),
  nb('lr-route-add', name('lr'), '0.0.0.0/0', '10.0.0.254'),
  nb('lr-nat-add', name('lr'), 'snat', '10.0.0.1', '192.168.0.0/24'),
  nb('set', 'Logical_Switch_Port', name('p'), 'external_ids:vm-name=guest'),
  nb('--wait=sb', 'sync'),
  sb('chassis-add', name('ch'), 'geneve', fc.constantFrom('127.0.0.1', '127.0.0.2')),
  sb('chassis-del', name('ch')),
  sb('set', 'Chassis', name('ch'), 'other_config:ovn-bridge-mappings=phys1:br1'),
  { weight: 2, arbitrary: sb('lsp-bind', name('p'), name('ch')) },
  sb('lsp-unbind', name('p')),
  sb('set', 'Port_Binding', name('p'), fc.constantFrom('up=true', 'up=false')),
);

describe('the graph followed through random commands', () => {
  let central: Central;

  beforeAll(async () => {
    central = await startCentral();
  });

  afterAll(async () => {
    await central.stop();
  });

  it('is what a builder with fresh sessions makes of the databases', async () => {
    await using followed = await LiveTopology.open(central);
    await fc.assert(
      fc.asyncProperty(
        fc.array(randomCommand, { minLength: 20, maxLength: 40 }),
        async (commands) => {
          for (const one of commands) await runOrBeRefused(central, one);
          await central.nbctl('--wait=sb', 'sync');
          await using fresh = await LiveTopology.open(central);
          // What SB had when `sync` returned may still be on its way to the older session.
          await followed.until('both to agree', () => same(followed, fresh));
          expect(sorted(followed.snapshot())).toEqual(sorted(fresh.snapshot()));
          expect(sorted(followed.viewer.entities())).toEqual(sorted(fresh.snapshot()));
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
    expect(followed.snapshot().length).toBeGreaterThan(1);
  });
});

function same(one: LiveTopology, other: LiveTopology): boolean {
  return deepEqual(sorted(one.snapshot()), sorted(other.snapshot()));
}

async function runOrBeRefused(central: Central, [tool, ...words]: Command): Promise<void> {
  try {
    await central[tool](...words);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
  }
}

function command(
  tool: 'nbctl' | 'sbctl',
  words: readonly (fc.Arbitrary<string> | string)[],
): fc.Arbitrary<Command> {
  const arbitraries = words.map((word) => (typeof word === 'string' ? fc.constant(word) : word));
  return fc.tuple(...arbitraries).map((chosen) => [tool, ...chosen] as const);
}
