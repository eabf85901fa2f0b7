import { InvalidCommandError } from '../../errors.ts';
import { scanIntegerWithin } from '../../nbctl/scan/scan-integer.ts';
import type { Draft } from '../../planning/draft.ts';
import type { Qos } from '../../schema/northbound/qos.ts';

/** One of the arguments `KEY=NUMBER`, of which the last of each key counts. */
interface Setting {
  readonly key: string;
  readonly bounds: readonly [number, number];
  readonly problem: string;
}

const dscp: Setting = { key: 'dscp', bounds: [0, 63], problem: 'in the range 0...63' };
const mark: Setting = {
  key: 'mark',
  bounds: [0, Number.MAX_SAFE_INTEGER],
  problem: 'a positive integer',
};
const rate: Setting = {
  key: 'rate',
  bounds: [1, 4_294_967_295],
  problem: 'in the range 1...4294967295',
};
const burst: Setting = { ...rate, key: 'burst' };

/**
 * Reads what a QoS rule does with packets: at least a mark, a DSCP or a rate.
 * @throws InvalidCommandError
 */
export function readQosSettings(
  texts: readonly string[],
  draft: Draft,
): Pick<Qos, 'action' | 'bandwidth'> {
  const knowsMark = draft.has(...cameWithMark);
  const known = [dscp, ...(knowsMark ? [mark] : []), rate, burst];
  const values = new Map<string, number>();
  for (const text of texts) {
    const setting = known.find(({ key }) => text.startsWith(`${key}=`));
    if (!setting) {
      const supported = knowsMark
        ? '"dscp=", "rate=", "burst=" and "mark="'
        : '"dscp=", "rate=", and "burst="';
      throw fault(draft, `${text}: supported arguments are ${supported}`);
    }
    values.set(setting.key, readSetting(text.slice(setting.key.length + 1), setting, draft));
  }
  // 0 is no mark.
  if (values.get('mark') === 0) values.delete('mark');
  if (!values.has('dscp') && !values.has('rate') && !values.has('mark')) {
    const needed = knowsMark ? '"mark", "rate"' : '"rate"';
    throw fault(draft, `Either ${needed} and/or "dscp" must be specified`);
  }
  return {
    action: pick(values, ['mark', 'dscp']),
    bandwidth: values.has('rate') ? pick(values, ['rate', 'burst']) : new Map(),
  };
}

/** Not every view tells what a column may hold; OVN 24.03 brought this column, and marks. */
const cameWithMark = ['DNS', 'options'] as const;

function readSetting(text: string, { key, bounds, problem }: Setting, draft: Draft): number {
  const value = scanIntegerWithin(text, bounds);
  if (value !== undefined) return value;
  throw fault(draft, `${text}: ${key} must be ${problem}`);
}

function pick<K extends string>(
  values: ReadonlyMap<string, number>,
  keys: readonly K[],
): Map<K, number> {
  return new Map(
    keys.flatMap((key) => {
      const value = values.get(key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

function fault(draft: Draft, message: string): InvalidCommandError {
  return new InvalidCommandError(message, draft.fault('settings'));
}
