import { InvalidCommandError, RowExistsError } from '../../errors.ts';
import { scanIntegerWithin } from '../../nbctl/scan/scan-integer.ts';
import type { Draft } from '../../planning/draft.ts';
import type { Meter } from '../../schema/northbound/meter.ts';
import type { MeterBand } from '../../schema/northbound/meter-band.ts';
import { defineCommand, type CommandOf } from '../definition/command-definition.ts';
import { argument, flag, numeral, optionalNumeral } from '../definition/parameter.ts';

const parameters = {
  name: argument('NAME'),
  action: argument('ACTION', { choices: ['drop'] }),
  rate: numeral('RATE'),
  unit: argument('UNIT', { choices: ['kbps', 'pktps'] }),
  /** In kilobits or packets, as the unit says. */
  burst: optionalNumeral('BURST'),
  /** Whether each ACL has the rate for itself. */
  fair: flag('fair'),
  mayExist: flag('may-exist'),
};

type AddMeter = CommandOf<'addMeter', typeof parameters>;

/** `meter-add NAME ACTION RATE UNIT [BURST]`. With one band; an old meter loses its others. */
export const addMeter = defineCommand({
  type: 'addMeter',
  name: 'meter-add',
  summary: 'add a meter',
  parameters,
  plan(command, draft) {
    const old = findOld(command, draft);
    checkName(command, draft);
    const band = readBand(command, draft);
    const values = {
      name: command.name,
      unit: readUnit(command, draft),
      ...(command.fair && { fair: true }),
    };
    const bands = [writeBand(draft, old, { ...band, burst_size: readBurst(command, draft) })];
    if (old) {
      draft.replace({ table: 'Meter', uuid: old._uuid, field: 'name' }, { ...values, bands });
    } else {
      draft.insert('Meter', { ...values, bands });
    }
  },
});

function findOld({ name, mayExist }: AddMeter, draft: Draft): Meter | undefined {
  draft.expectMatches('Meter', ['name', name], 'name');
  const [old] = draft.table('Meter').findBy('name', name);
  if (!old || mayExist) return old;
  const message = `meter with name "${name}" already exists`;
  throw new RowExistsError(message, draft.fault('name'));
}

function checkName({ name }: AddMeter, draft: Draft): void {
  if (!name.startsWith('__')) return;
  const message = 'meter names that begin with "__" are reserved';
  throw new InvalidCommandError(message, draft.fault('name'));
}

function readBand(
  { action, rate: text }: AddMeter,
  draft: Draft,
): Pick<MeterBand, 'action' | 'rate'> {
  if (action !== 'drop') {
    throw new InvalidCommandError('action must be "drop"', draft.fault('action'));
  }
  const rate = scanIntegerWithin(text, [1, 4_294_967_295]);
  if (rate !== undefined) return { action, rate };
  const message = 'rate must be in the range 1...4294967295';
  throw new InvalidCommandError(message, draft.fault('rate'));
}

function readUnit({ unit }: AddMeter, draft: Draft): Meter['unit'] {
  if (unit === 'kbps' || unit === 'pktps') return unit;
  throw new InvalidCommandError('unit must be "kbps" or "pktps"', draft.fault('unit'));
}

function readBurst({ burst: text = '0' }: AddMeter, draft: Draft): number {
  const burst = scanIntegerWithin(text, [0, 4_294_967_295]);
  if (burst !== undefined) return burst;
  const message = 'burst must be in the range 0...4294967295';
  throw new InvalidCommandError(message, draft.fault('burst'));
}

/** The first band of an old meter is written over. */
function writeBand(
  draft: Draft,
  old: Meter | undefined,
  band: Pick<MeterBand, 'action' | 'rate' | 'burst_size'>,
): string {
  const [uuid] = old?.bands.toSorted() ?? [];
  if (uuid === undefined) return draft.insert('Meter_Band', band);
  draft.replace({ table: 'Meter_Band', uuid, field: 'rate' }, band);
  return uuid;
}
