import * as fc from 'fast-check';
import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDatabase, type Database } from '@ovn-console/lab';
import { openSession, type Session } from '@ovn-console/ovsdb';
import { namedUuid, operationsOn } from '@ovn-console/ovsdb/operations';
import { column, type Column, type Row } from '@ovn-console/ovsdb/schema';
import type { OutputTable } from '../../commands/definition/output.ts';
import { northbound } from '../../schema/northbound/database.ts';
import { logicalSwitchPort } from '../../schema/northbound/logical-switch-port.ts';
import { logicalSwitch } from '../../schema/northbound/logical-switch.ts';
import { formatTable } from './format-table.ts';
import { defaultTableStyle, type TableStyle } from './table-style.ts';

/** The real one, which prints to the last byte what is compared. */
const tool = 'ovn-nbctl';

let database: Database;
let session: Session<typeof northbound>;
beforeAll(async () => {
  database = await startDatabase({ schema: 'nb' });
  session = openSession({ database: northbound, remotes: [database.remote] });
  await session.ready();
});
afterAll(async () => {
  await session.close();
  await database.stop();
});

async function nbctl(argv: readonly string[]): Promise<string> {
  const env = { ...process.env, OVN_NB_DB: database.remote };
  return new Promise((resolve, reject) => {
    execFile(tool, argv, { env }, (error, stdout) => {
      if (error) reject(error);
      else resolve(stdout);
    });
  });
}

function optionsOf({ format, data, headings, pretty, maxColumnWidth }: TableStyle): string[] {
  return [
    `--format=${format}`,
    `--data=${data}`,
    ...(headings ? [] : ['--no-headings']),
    ...(pretty ? ['--pretty'] : []),
    `--max-column-width=${maxColumnWidth}`,
  ];
}

const style: fc.Arbitrary<TableStyle> = fc.record({
  format: fc.constantFrom('table', 'list', 'html', 'csv', 'json'),
  data: fc.constantFrom('string', 'bare', 'json'),
  headings: fc.boolean(),
  pretty: fc.boolean(),
  maxColumnWidth: fc.constantFrom(0, 0, 0, 3, 20),
});

const special = fc.constantFrom('"', ',', '\n', '<b>&amp;', 'é', '😀', ' ', '\u007F', '\u001F');
const uuid = fc.uuid();
const text = fc.oneof(
  fc.array(fc.oneof(special, fc.string({ unit: 'grapheme-ascii', maxLength: 4 })), { maxLength: 4 })
    .map((parts) => parts.join('')), // prettier-ignore
  fc.tuple(uuid, fc.constantFrom('', 'x', ' ')).map((parts) => parts.join('')),
);
const ports = fc.array(
  fc.record({
    name: fc.uuid(),
    addresses: fc.uniqueArray(text, { maxLength: 3 }),
    options: fc.dictionary(text, text, { maxKeys: 3 }),
    tag: fc.option(fc.integer({ min: 1, max: 4095 }), { nil: undefined }),
    up: fc.option(fc.boolean(), { nil: undefined }),
    type: text,
  }),
  { maxLength: 3 },
);

const switches = operationsOn(logicalSwitch);
const switchPorts = operationsOn(logicalSwitchPort);

/** The rows as a table, in the order of these UUIDs. */
function outputTable(uuids: readonly string[], columns: readonly string[]): OutputTable {
  const contents = session.replica.table('Logical_Switch_Port');
  const rows = uuids.flatMap((one): Row[] => {
    const row = contents.get(one);
    return row ? [row] : [];
  });
  const types: Readonly<Record<string, Column>> = {
    ...logicalSwitchPort.columns,
    _uuid: column.uuid(),
  };
  const cell = (row: Row, name: string): OutputTable['rows'][number] => {
    const type = types[name];
    return type ? [{ column: type, value: row[name] }] : [];
  };
  return { columns, rows: rows.map((row) => columns.flatMap((name) => cell(row, name))) };
}

const shown = ['_uuid', 'name', 'addresses', 'options', 'tag', 'up', 'type'];

it('tables are printed as by ovn-nbctl, in every format', async () => {
  await fc.assert(
    fc.asyncProperty(ports, style, async (rows, chosen) => {
      await session.transact([
        switches.delete([]),
        switches.insert({ ports: rows.map((_, index) => namedUuid(`port${index}`)) }),
        ...rows.map((row, index) => switchPorts.insert(row, { name: `port${index}` })),
      ]);
      const list = [`--columns=${shown.join(',')}`, 'list', 'Logical_Switch_Port'];
      const order = await nbctl(['--bare', '--columns=_uuid', 'list', 'Logical_Switch_Port']);
      const table = outputTable(order.split('\n').filter((line) => line !== ''), shown); // prettier-ignore
      const printed = await nbctl([...optionsOf(chosen), '--', ...list, '--', ...list]);
      expect(formatTable(table, chosen, true) + formatTable(table, chosen, false)).toBe(printed);
    }),
    { numRuns: 150, interruptAfterTimeLimit: 40_000 },
  );
});

it('are lists without more being said', () => {
  const table = { columns: ['a'], rows: [['x'], ['y']] };
  expect(formatTable(table, defaultTableStyle, true)).toBe(
    'a                   : x\n\na                   : y\n',
  );
});
