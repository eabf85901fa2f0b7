import { compareAtoms } from '../../nbctl/values/atom.ts';
import type { Draft } from '../../planning/draft.ts';
import type { Meter } from '../../schema/northbound/meter.ts';
import type { MeterBand } from '../../schema/northbound/meter-band.ts';
import { defineCommand } from '../definition/command-definition.ts';

/** `meter-list`. */
export const listMeters = defineCommand({
  type: 'listMeters',
  name: 'meter-list',
  summary: 'print meters',
  parameters: {},
  isReading: true,
  reads: () => ({
    Meter: ['bands', 'fair', 'name', 'unit'],
    Meter_Band: ['action', 'burst_size', 'rate'],
  }),
  plan(_command, draft, output) {
    const meters = [...draft.table('Meter').rows()];
    meters.sort((one, other) => compareAtoms(one.name, other.name));
    output.write(...meters.map((meter) => printMeter(meter, draft)));
  },
});

/** All bands are on one line; ovn-nbctl itself makes no meters with several. */
function printMeter({ name, fair, unit, bands }: Meter, draft: Draft): string {
  const sharing = fair === undefined ? '' : ` (${fair ? 'fair' : 'shared'})`;
  const lines = draft
    .table('Meter_Band')
    .getAll(bands.toSorted())
    .map((band) => printBand(band, unit));
  return `${name}:${sharing} bands:\n${lines.join('')}\n`;
}

function printBand({ action, rate, burst_size: burst }: MeterBand, unit: Meter['unit']): string {
  const burstText = burst === 0 ? '' : `, ${burst} ${unit === 'kbps' ? 'kb' : 'packet'} burst`;
  return `  ${action}: ${rate} ${unit}${burstText}`;
}
